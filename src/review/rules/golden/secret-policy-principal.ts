import { access } from '../../../model/controls/access';
import { namesCallers } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { namesEverybody } from '../statements';

export const secretPolicyPrincipal: Rule = {
  id: 'secret-policy-principal',
  severity: 'error',
  control: access.secretPolicies,
  title: 'A secret policy names who it allows',
  rationale: 'Principal * means everybody in every account, unless a condition names the callers.',
  remedy: 'name accounts or roles as the principal, or add a condition on aws:PrincipalOrgID or aws:PrincipalArn',
  check: (world) =>
    policyViolations(world, ['secret'], (statement) =>
      namesEverybody(statement) && !namesCallers(statement)
        ? 'must not allow everybody, but has the principal * without a condition that names callers'
        : undefined,
    ),
};
