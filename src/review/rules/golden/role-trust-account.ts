import { sameAccount } from '../../../iam';
import { access } from '../../../model/controls/access';
import { accountOf } from '../account-of';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { conditionsOn, isAws, principalsOf } from '../statements';

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
      const foreign = principalsOf(statement).filter(
        (each) =>
          isAws(each) &&
          /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(each.text) &&
          sameAccount(accountOf(each.text), own) === 'never',
      );
      const bound = conditionsOn(statement, /^(aws:principalarn|sts:externalid|aws:principaltag\/)/).some(narrows);
      return own !== undefined && foreign.length > 0 && !bound
        ? `must not trust a whole account, but trusts ${foreign.map(({ text }) => text).join(', ')}`
        : undefined;
    }),
};
