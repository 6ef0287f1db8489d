import { GlueCatalogDatabase } from '@cdktf/provider-aws/lib/glue-catalog-database';
import { GlueCatalogTable } from '@cdktf/provider-aws/lib/glue-catalog-table';
import { Construct } from 'constructs';
import { type RecordMember, TRAIL_RECORD, TRAIL_TABLE } from '../../../model/trail/record';
import { terraformText } from '../../synthesis/terraform-text';

/** Where the files of a trail lie, and which of them there are. */
export interface TrailTableProps {
  /** Name of the database. */
  readonly database: string;
  /** The folder above those of the accounts, as `s3://<bucket>/AWSLogs/<organization>`. */
  readonly location: string;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** Days back from today of which there are files. */
  readonly historyDays: number;
}

/**
 * The table of a trail, whose columns are those that every query and the embedded engine know. Athena computes where the
 * files of an account, a Region and a day lie: nothing is crawled, and a query reads the days that it names.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
export class TrailTable extends Construct {
  /** A reference to the name of the database. */
  readonly databaseName: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TrailTableProps,
  ) {
    super(scope, id);
    const description = 'Who did what with secrets';
    this.databaseName = new GlueCatalogDatabase(this, 'Database', { name: props.database, description }).name;
    this.createTable();
  }

  private createTable(): void {
    new GlueCatalogTable(this, 'Resource', {
      databaseName: this.databaseName,
      name: TRAIL_TABLE,
      description: 'Files of CloudTrail, by account, Region and day',
      tableType: 'EXTERNAL_TABLE',
      parameters: { EXTERNAL: 'TRUE', classification: 'cloudtrail', ...projection(this.props) },
      partitionKeys: ['account', 'region', 'timestamp'].map((name) => ({ name, type: 'string' })),
      storageDescriptor: {
        location: `${this.props.location}/`,
        inputFormat: 'com.amazon.emr.cloudtrail.CloudTrailInputFormat',
        outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
        serDeInfo: { serializationLibrary: 'org.apache.hive.hcatalog.data.JsonSerDe' },
        columns: Object.entries<RecordMember>(TRAIL_RECORD).map(([name, member]) => ({
          name: name.toLowerCase(),
          type: typeOf(member),
        })),
      },
    });
  }
}

/** @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html */
function projection({ location, accounts, regions, historyDays }: TrailTableProps): Record<string, string> {
  return {
    'projection.enabled': 'true',
    'projection.account.type': 'enum',
    'projection.account.values': accounts.join(','),
    'projection.region.type': 'enum',
    'projection.region.values': regions.join(','),
    'projection.timestamp.type': 'date',
    'projection.timestamp.format': 'yyyy/MM/dd',
    'projection.timestamp.range': `NOW-${historyDays}DAYS,NOW`,
    'projection.timestamp.interval': '1',
    'projection.timestamp.interval.unit': 'DAYS',
    'storage.location.template': terraformText(`${location}/\${account}/CloudTrail/\${region}/\${timestamp}`),
  };
}

/** What Glue calls the type of a member: JSON is kept as text. */
function typeOf(member: RecordMember): string {
  if (typeof member === 'string') return 'string';
  const parts = Object.entries(member).map(([name, each]) => `${name.toLowerCase()}:${typeOf(each)}`);
  return `struct<${parts.join(',')}>`;
}
