import { encryption } from '../../../model/controls/encryption';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const secretCustomerKey: Rule = {
  id: 'secret-customer-key',
  severity: 'error',
  control: encryption.customerKeys,
  title: 'A secret is encrypted with a customer managed key',
  rationale:
    'The AWS managed key has a policy that nobody can change: it lets every principal of the account that may read the secret decrypt it, and no other account ever.',
  remedy: 'give the secret a kms_key_id of a customer managed key with its own policy',
  check: (world) =>
    world.secrets
      .filter(
        ({ replica, encryptedBy, owner }) => !replica && owner === undefined && encryptedBy.kind === 'aws-managed',
      )
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must be encrypted with a customer managed key, but is under aws/secretsmanager`,
      })),
};
