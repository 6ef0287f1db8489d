import { keys } from '../../../model/controls/keys';
import type { Rule } from '../rule';

export const keyPolicyDeclared: Rule = {
  id: 'key-policy-declared',
  severity: 'warning',
  control: keys.policies,
  title: 'A key has a policy of its own',
  rationale: 'The policy that AWS gives a key leaves every use of it to the identity policies of the account.',
  remedy: 'declare a policy that separates administrators from users',
  check: (world) =>
    world.keys
      .filter(({ hasDefaultPolicy }) => hasDefaultPolicy)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must have a policy of its own, but has the default of AWS`,
      })),
};
