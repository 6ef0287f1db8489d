import { sameAccount } from '../../../iam/strings/same-account';
import { access } from '../../../model/controls/access';
import { accountOf } from '../account-of';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const roleTrustAccount: Rule = {
  id: 'role-trust-account',
  severity: 'warning',
  control: access.roleTrust,
  title: 'A role does not trust a whole foreign account',
  rationale:
    'Whoever administers that account decides who assumes the role; a vendor must send an external id, so that its other customers cannot use it.',
  remedy: 'name roles of that account, or add a condition on aws:PrincipalArn or sts:ExternalId',
  check: (world) =>
    policyViolations(world, ['trust'], (statement, { attachedTo }) => {
      const own = world.principals.find(({ id }) => attachedTo.includes(id))?.account;
      const foreign = statement.principals.filter(
        ({ type, id }) =>
          type === 'AWS' &&
          /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(id) &&
          sameAccount(accountOf(id), own) === 'never',
      );
      const bound = statement.conditions.some(
        (condition) =>
          /^(aws:principalarn|sts:externalid|aws:principaltag\/)/.test(condition.key) && narrows(condition),
      );
      return own !== undefined && foreign.length > 0 && !bound
        ? `must not trust a whole account, but trusts ${foreign.map(({ id }) => id).join(', ')}`
        : undefined;
    }),
};
