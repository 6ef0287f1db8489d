import { AthenaNamedQuery } from '@cdktf/provider-aws/lib/athena-named-query';
import { AthenaWorkgroup } from '@cdktf/provider-aws/lib/athena-workgroup';
import { Construct } from 'constructs';
import { AccountId } from '../../../model/account-id';
import { PolicyStatement } from '../../../model/policy/statement';
import { Region } from '../../../model/region';
import { NAMED_QUERIES } from '../../../model/trail/named/named-queries';
import { emergencyUse } from '../../../model/trail/named/reads/emergency-use';
import { readsOutsideGrants } from '../../../model/trail/named/reads/reads-outside-grants';
import type { NamedQuery } from '../../../model/trail/named-query';
import { TRAIL_TABLE } from '../../../model/trail/record';
import type { IConsumer } from '../../access/i-consumer';
import type { RoleAccess } from '../../access/role-policy';
import { AwsAccount } from '../../accounts/aws-account';
import { recordSource } from '../../synthesis/record-source';
import { terraformText } from '../../synthesis/terraform-text';
import { refuse, validated } from '../../synthesis/validation';
import type { ITrail } from '../trail/i-trail';
import { queryCalls } from './query-calls';
import { QueryResults } from './query-results';
import { type TrailQueriesProps, type TrailQueryNumbers, trailQueryNumbers } from './trail-queries-props';
import { TrailTable } from './trail-table';

/** Bytes that Athena takes for a named query. */
const MOST_BYTES = 262_144;
const GIGABYTE = 1_000_000_000;

/**
 * The questions that auditors ask of a trail, in Athena: a table over its files, a workgroup that encrypts answers and
 * stops what reads too much, and a named query for each question. `report` asks the same questions.
 *
 * Put it into the account and Region of the trail’s bucket.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/workgroups-manage-queries-control-costs.html
 *
 * @example
 * const queries = new TrailQueries(stack, 'Queries', {
 *   name: 'secrets-audit', trail, owner: 'team-security', resultsBucketName: 'example-trail-answers',
 *   accounts: ['210000000001', '230000000001'], regions: ['eu-central-1', 'us-east-1'],
 * });
 */
export class TrailQueries extends Construct {
  readonly workgroup: string;
  readonly database: string;
  /** Ids of the named queries. */
  readonly queryIds: readonly string[];
  /** The folder above those of the accounts, as `s3://<bucket>/AWSLogs/<organization>`. */
  readonly location: string;
  private readonly results: QueryResults;

  /**
   * @throws when a name, an account, a Region or a number is malformed, the stack knows no organization, or a query is
   * longer than Athena takes
   */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TrailQueriesProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { name, owner, resultsBucketName: bucketName } = props;
    const numbers = validated(this, () => trailQueryNumbers(props));
    this.requireNames();
    this.location = this.locationOf();
    this.database = name.replaceAll('-', '_');
    const table = this.createTable(numbers);
    this.results = new QueryResults(this, 'Results', { name, owner, bucketName, days: numbers.resultDays });
    this.workgroup = name;
    const workgroup = this.createWorkgroup(this.results, numbers);
    this.queryIds = this.queries().map((query) => this.createQuery(query, workgroup, table, numbers));
  }

  /**
   * What somebody needs who asks, for the policy of a role or permission set in this account: nobody else can read what
   * a trail says.
   *
   * @example
   * const statements = trailQueries.statements();
   */
  statements(): readonly PolicyStatement[] {
    return this.calls().map(({ verb: sid, ...call }) => PolicyStatement.allow({ ...call, sid }));
  }

  /**
   * Lets a role of this account ask.
   *
   * @example
   * trailQueries.allow(consumer);
   */
  allow(role: IConsumer): void {
    for (const call of this.calls()) role.addAccess(call);
  }

  private calls(): readonly RoleAccess[] {
    const { props, workgroup, database, results } = this;
    const [trailBucket = ''] = props.trail.bucketNames;
    return queryCalls(AwsAccount.of(this), {
      ...{ workgroup, database, trailBucket, trailArn: props.trail.trailArn },
      ...{ resultsBucket: props.resultsBucketName, resultsKeyArn: results.keyArn },
    });
  }

  /** The trail that is asked about. */
  get trail(): ITrail {
    return this.props.trail;
  }

  private requireNames(): void {
    const { name, resultsBucketName, keyPrefix } = this.props;
    if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) {
      refuse(this, `\`name\` must be 3 to 63 characters of a-z 0-9 -, got '${name}'`);
    }
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(resultsBucketName)) {
      refuse(this, `\`resultsBucketName\` must be 3 to 63 characters of a-z 0-9 . -, got '${resultsBucketName}'`);
    }
    if (keyPrefix !== undefined && !/^[\w.-]+(\/[\w.-]+)*$/.test(keyPrefix)) {
      refuse(this, `\`keyPrefix\` must be folders joined by /, without one at either end, got '${keyPrefix}'`);
    }
  }

  private createTable({ historyDays }: TrailQueryNumbers): TrailTable {
    const { accounts, regions } = this.props;
    return new TrailTable(this, 'Table', {
      database: this.database,
      location: this.location,
      accounts: this.each('accounts', accounts, (account) => AccountId.of(account).value),
      regions: this.each('regions', regions, (region) => Region.of(region).name),
      historyDays,
    });
  }

  private each(property: string, values: readonly string[], read: (value: string) => string): readonly string[] {
    if (values.length === 0) refuse(this, `\`${property}\` must have at least one entry, got none`);
    return [...new Set(values.map((value) => validated(this, () => read(value))))].sort();
  }

  private locationOf(): string {
    const { trail, keyPrefix } = this.props;
    const { organizationId } = AwsAccount.of(this);
    if (organizationId === undefined) {
      return refuse(
        this,
        '`organizationId` must be known, because the files lie under it: give it to AwsAccount.configure',
      );
    }
    const [bucket] = trail.bucketNames;
    return ['s3:/', bucket, ...(keyPrefix === undefined ? [] : [keyPrefix]), 'AWSLogs', organizationId].join('/');
  }

  private createWorkgroup(
    { bucket, keyArn }: QueryResults,
    { scanLimitGigabytes }: TrailQueryNumbers,
  ): AthenaWorkgroup {
    return new AthenaWorkgroup(this, 'Resource', {
      name: this.props.name,
      description: 'Questions about who did what with secrets',
      configuration: {
        enforceWorkgroupConfiguration: true,
        publishCloudwatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: scanLimitGigabytes * GIGABYTE,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: `s3://${bucket}/answers/`,
          expectedBucketOwner: AwsAccount.of(this).accountId.value,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKeyArn: keyArn },
        },
      },
    });
  }

  private queries(): readonly NamedQuery[] {
    const { emergencyRoles, grants } = this.props;
    return [
      ...NAMED_QUERIES,
      ...(emergencyRoles === undefined ? [] : [validated(this, () => emergencyUse(emergencyRoles))]),
      ...(grants === undefined ? [] : [validated(this, () => readsOutsideGrants(grants))]),
    ];
  }

  private createQuery(
    { id, question, parameters = [], query }: NamedQuery,
    workgroup: AthenaWorkgroup,
    table: TrailTable,
    { days }: TrailQueryNumbers,
  ): string {
    const { sql } = query({ table: TRAIL_TABLE, from: { daysAgo: days } });
    const bytes = Buffer.byteLength(sql);
    if (bytes > MOST_BYTES) {
      refuse(
        this,
        `\`grants\` must make a query of at most ${MOST_BYTES} bytes, got ${bytes}: give those of fewer secrets`,
      );
    }
    const asked = parameters.length === 0 ? '' : ` It asks for: ${parameters.join(', ')}.`;
    new AthenaNamedQuery(this, id, {
      name: id,
      description: `${question}${asked} The last ${days} days.`,
      workgroup: workgroup.name,
      database: table.databaseName,
      query: terraformText(sql),
    });
    return id;
  }
}
