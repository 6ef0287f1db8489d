import { encryption } from '../../../model/controls/encryption';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const parameterCustomerKey: Rule = {
  id: 'parameter-customer-key',
  severity: 'warning',
  control: encryption.customerKeys,
  title: 'A SecureString is encrypted with a customer managed key',
  rationale: 'The AWS managed key lets every principal of the account that may read the parameter decrypt it.',
  remedy: 'set key_id to a customer managed key with its own policy',
  check: (world) =>
    world.parameters
      .filter(({ type, encryptedBy }) => type === 'SecureString' && encryptedBy?.kind === 'aws-managed')
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must be encrypted with a customer managed key, but is under aws/ssm`,
      })),
};
