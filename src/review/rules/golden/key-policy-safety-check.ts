import { keys } from '../../../model/controls/keys';
import type { KnownType } from '../../provider/known-types';
import { booleanOf, managed } from '../resources-of';
import type { Rule } from '../rule';

const TYPES: readonly KnownType[] = [
  'aws_kms_key',
  'aws_kms_key_policy',
  'aws_kms_replica_key',
  'aws_kms_external_key',
  'aws_kms_replica_external_key',
];

export const keyPolicySafetyCheck: Rule = {
  id: 'key-policy-safety-check',
  severity: 'warning',
  control: keys.lockOut,
  title: 'The lock-out check of KMS is not bypassed',
  rationale: 'With the bypass KMS accepts a policy that locks everybody out, the deployment role too.',
  remedy: 'remove bypass_policy_lockout_safety_check',
  check: (world) =>
    managed(world, ...TYPES)
      .filter(({ attributes }) => booleanOf(attributes.bypass_policy_lockout_safety_check) === true)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must not bypass the lock-out check of KMS, but does`,
      })),
};
