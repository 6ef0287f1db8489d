import { keys } from '../../../model/controls/keys';
import { booleanOf, managed } from '../resources-of';
import type { Rule } from '../rule';

export const keyRotation: Rule = {
  id: 'key-rotation',
  severity: 'error',
  control: keys.rotation,
  title: 'The material of a key is rotated',
  rationale: 'Rotation bounds how much is encrypted under one material; old material stays for decrypting.',
  remedy: 'set enable_key_rotation = true',
  check: (world) =>
    managed(world, 'aws_kms_key')
      .filter(({ attributes }) => (attributes.customer_master_key_spec ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT')
      .filter(({ attributes }) => (attributes.key_usage ?? 'ENCRYPT_DECRYPT') === 'ENCRYPT_DECRYPT')
      .filter(({ attributes }) => booleanOf(attributes.enable_key_rotation) !== true)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must have enable_key_rotation = true, but has not`,
      })),
};
