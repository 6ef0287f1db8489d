import { encryption } from '../../../model/controls/encryption';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const replicaCustomerKey: Rule = {
  id: 'replica-customer-key',
  severity: 'error',
  control: encryption.customerKeys,
  title: 'A replica is encrypted with a customer managed key of its Region',
  rationale:
    'A replica without kms_key_id falls back to the AWS managed key of its Region, whatever key the primary has, and consumers of other accounts cannot read it after a failover.',
  remedy: 'give the replica block a kms_key_id of a key in its Region',
  check: (world) =>
    world.secrets
      .filter(({ replica, encryptedBy }) => replica && encryptedBy.kind === 'aws-managed')
      .map(({ origin, name, region }) => ({
        origin,
        message: `${quote(name)} must be encrypted with a customer managed key in ${region} too, but is under aws/secretsmanager there`,
      })),
};
