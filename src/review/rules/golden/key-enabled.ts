import { keys } from '../../../model/controls/keys';
import { booleanOf, managed } from '../resources-of';
import type { Rule } from '../rule';

export const keyEnabled: Rule = {
  id: 'key-enabled',
  severity: 'error',
  control: keys.retirement,
  title: 'A key that encrypts secrets is enabled',
  rationale: 'Nobody can read a secret while its key is disabled.',
  remedy: 'set is_enabled = true, or move the secrets to another key first',
  check: (world) => {
    const used = new Set(world.secrets.flatMap(({ encryptedBy }) => ('key' in encryptedBy ? [encryptedBy.key] : [])));
    return managed(world, 'aws_kms_key')
      .filter(({ id, attributes }) => used.has(id) && booleanOf(attributes.is_enabled) === false)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must be enabled as long as secrets are under it, but is not`,
      }));
  },
};
