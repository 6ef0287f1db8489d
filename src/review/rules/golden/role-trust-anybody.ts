import { access } from '../../../model/controls/access';
import { namesCallers } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { namesEverybody } from '../statements';

export const roleTrustAnybody: Rule = {
  id: 'role-trust-anybody',
  severity: 'error',
  control: access.roleTrust,
  title: 'A role is assumed only by principals that its trust policy names',
  rationale: 'A role that trusts * can be assumed from every account in the world.',
  remedy: 'name the principals, or add a condition on aws:PrincipalOrgID or aws:PrincipalArn',
  check: (world) =>
    policyViolations(world, ['trust'], (statement) =>
      namesEverybody(statement) && !namesCallers(statement)
        ? 'must name who assumes the role, but trusts everybody'
        : undefined,
    ),
};
