import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { Construct } from 'constructs';

/** The table of what was seen first and last. */
export interface SeenTableProps {
  readonly name: string;
  /** ARN of its key. */
  readonly keyArn: string;
  readonly deletionProtection: boolean;
}

/**
 * What detections remember: encrypted, restorable to any second of 35 days, and cleared of what has expired. Who empties
 * it makes detections learn again, and tells them nothing meanwhile.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html
 */
export class SeenTable extends Construct {
  readonly resource: DynamodbTable;

  constructor(scope: Construct, id: string, { name, keyArn, deletionProtection }: SeenTableProps) {
    super(scope, id);
    this.resource = new DynamodbTable(this, 'Resource', {
      name,
      billingMode: 'PAY_PER_REQUEST',
      hashKey: 'detection',
      rangeKey: 'subject',
      attribute: ['detection', 'subject'].map((attribute) => ({ name: attribute, type: 'S' })),
      ttl: { attributeName: 'expires', enabled: true },
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true, kmsKeyArn: keyArn },
      deletionProtectionEnabled: deletionProtection,
    });
  }
}
