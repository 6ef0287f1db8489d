import { KEY_MANAGEMENT } from '../../../model/frameworks';
import { coversAction } from '../covers-action';
import type { Rule } from '../rule';
import { allowsOf } from '../statements';

/** Somebody can change the policy of a key. */
export const keyPolicyLockOut: Rule = {
  id: 'key-policy-lock-out',
  severity: 'error',
  title: 'Somebody can change the policy of a key',
  rationale: 'If no statement allows kms:PutKeyPolicy, only AWS support can make the key manageable again.',
  remedy: 'allow kms:PutKeyPolicy to the account root or to an administrator role',
  scope: ['S03'],
  frameworks: KEY_MANAGEMENT,
  check: (world) =>
    world.policies
      .filter(({ kind, document }) => kind === 'key' && document !== undefined)
      .filter((policy) => !allowsOf(policy).some((each) => coversAction(each, 'kms:PutKeyPolicy')))
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must let somebody change the key policy, but no statement allows kms:PutKeyPolicy`,
      })),
};
