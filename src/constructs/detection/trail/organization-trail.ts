import { Cloudtrail } from '@cdktf/provider-aws/lib/cloudtrail';
import { Construct } from 'constructs';
import { AccountId } from '../../../model/account-id';
import { mandatoryTags } from '../../../model/mandatory-tags';
import { PolicyDocument } from '../../../model/policy/document';
import { AwsAccount } from '../../accounts/aws-account';
import { administration } from '../../keys/key-administration';
import { RegionalKey } from '../../keys/regional-key';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { type ExistingTrailProps, existingTrail, type ITrail } from './i-trail';
import type { TrailRetention } from './trail-retention';
import { decryptionByAccount, encryptionOfTrail, type TrailIdentity } from './trail-statements';
import { TrailStorage } from './trail-storage';

/** What records what happens in all accounts. */
export interface OrganizationTrailProps {
  /** 3 to 63 characters of `a-z 0-9 -`: the name of the trail, and the end of its key's alias. */
  readonly name: string;
  /**
   * The management account, twelve digits. The trail is its, also when the stack is in that of a delegated
   * administrator.
   */
  readonly managementAccountId: string;
  /** 3 to 63 characters of `a-z 0-9 . -`, unique in all of AWS. The bucket of its access logs ends with `-access`. */
  readonly bucketName: string;
  readonly retention: TrailRetention;
  /** The team that answers for it: the tag `Owner` of the key. */
  readonly owner: string;
}

/**
 * The trail of an organization, in all Regions: management events, and what passes or is denied by VPC endpoints of
 * Secrets Manager and KMS, which is seen nowhere else. Its files are validated, encrypted and locked.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html
 *
 * @example
 * const trail = new OrganizationTrail(stack, 'Trail', {
 *   name: 'organization', managementAccountId: '200000000001', bucketName: 'example-organization-trail',
 *   retention: TrailRetention.compliance({ days: 2557 }), owner: 'team-security',
 * });
 */
export class OrganizationTrail extends Construct implements ITrail {
  /**
   * The trail that an organization has, such as that of AWS Control Tower: nothing is made.
   *
   * @throws when the ARN is not that of a trail, or a bucket is malformed
   *
   * @example
   * const trail = OrganizationTrail.existing({
   *   trailArn: 'arn:aws:cloudtrail:eu-central-1:200000000001:trail/aws-controltower-BaselineCloudTrail',
   *   bucketNames: ['aws-controltower-logs-300000000003-eu-central-1'],
   * });
   */
  static existing(props: ExistingTrailProps): ITrail {
    return existingTrail(props);
  }

  readonly trailArn: string;
  readonly bucketNames: readonly string[];

  /** @throws when a name is malformed, the account is not twelve digits, or the stack knows no organization */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: OrganizationTrailProps,
  ) {
    super(scope, id);
    recordSource(this);
    this.requireNames();
    const trail = this.identity();
    this.trailArn = trail.arn;
    this.bucketNames = [props.bucketName, `${props.bucketName}-access`];
    const key = this.createKey(trail);
    const { bucketName, retention } = props;
    const accessLogsBucketName = `${bucketName}-access`;
    const storage = { trail, bucketName, accessLogsBucketName, keyArn: key.arn, retention };
    this.createTrail(new TrailStorage(this, 'Storage', storage), key.arn);
  }

  private requireNames(): void {
    const { name, bucketName } = this.props;
    if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) {
      refuse(this, `\`name\` must be 3 to 63 characters of a-z 0-9 -, got '${name}'`);
    }
    if (!/^[a-z0-9][a-z0-9.-]{1,54}[a-z0-9]$/.test(bucketName)) {
      refuse(this, `\`bucketName\` must be 3 to 56 characters of a-z 0-9 . -, got '${bucketName}'`);
    }
  }

  private identity(): TrailIdentity {
    const { name, managementAccountId } = this.props;
    const { region, organizationId } = AwsAccount.of(this);
    const managementAccount = validated(this, () => AccountId.of(managementAccountId).value);
    if (organizationId === undefined) {
      return refuse(
        this,
        '`organizationId` must be known, because its files lie under it: give it to AwsAccount.configure',
      );
    }
    const { partition } = region;
    const arn = `arn:${partition}:cloudtrail:${region}:${managementAccount}:trail/${name}`;
    return { partition, arn, managementAccount, organizationId };
  }

  private createKey(trail: TrailIdentity): RegionalKey {
    const { name, owner } = this.props;
    const account = AwsAccount.of(this);
    const { region, accountId } = account;
    const statements = [
      ...administration(region.partition, accountId, []),
      ...encryptionOfTrail(trail),
      decryptionByAccount(trail, accountId),
    ];
    return new RegionalKey(this, 'Key', {
      description: `Files of the trail ${name}`,
      alias: `alias/trail/${name}`,
      provider: account.provider(region),
      deletionWindowDays: 30,
      policy: () => new PolicyDocument(statements).minified(),
      tags: validated(this, () =>
        mandatoryTags({
          App: 'audit',
          Environment: 'org',
          Owner: owner,
          RotationEnabled: 'true',
          DataClassification: 'internal',
        }),
      ),
    });
  }

  private createTrail({ bucket }: TrailStorage, kmsKeyId: string): void {
    new Cloudtrail(this, 'Resource', {
      name: this.props.name,
      s3BucketName: bucket.bucket,
      kmsKeyId,
      isOrganizationTrail: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      advancedEventSelector: SELECTORS,
      dependsOn: [bucket.policy],
    });
  }
}

const field = (name: string, equalTo: string) => ({ field: name, equalTo: [equalTo] });

const SELECTORS = [
  { name: 'Management events', fieldSelector: [field('eventCategory', 'Management')] },
  ...['secretsmanager', 'kms'].map((service) => ({
    name: `Endpoints of ${service}`,
    fieldSelector: [field('eventCategory', 'NetworkActivity'), field('eventSource', `${service}.amazonaws.com`)],
  })),
];
