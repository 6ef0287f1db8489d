import { access } from '../../../model/controls/access';
import { openToEverybody } from '../open-to-everybody';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const secretPolicyPrincipal: Rule = {
  id: 'secret-policy-principal',
  severity: 'error',
  control: access.secretPolicies,
  title: 'A secret policy names who it allows',
  rationale: 'Principal * means everybody in every account, unless a condition names the callers.',
  remedy: 'name accounts or roles as the principal, or add a condition on aws:PrincipalOrgID or aws:PrincipalArn',
  check: (world) => policyViolations(world, ['secret'], openToEverybody),
};
