import { access } from '../../../model/controls/access';
import { policyViolations } from '../policy-violations';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { resourcesOf } from '../statements';

export const policyBroadSuffix: Rule = {
  id: 'policy-broad-suffix',
  severity: 'warning',
  control: access.leastPrivilege,
  title: 'A secret is named in policies with six question marks, not with an asterisk',
  rationale:
    'An ARN ends in a hyphen and six characters that AWS chooses. prod/db-* also fits prod/db-other-AbCdEf, whose owner may be somebody else.',
  remedy: 'end the pattern in -?????? instead of -*',
  check: (world) =>
    policyViolations(world, ['identity', 'secret'], (statement) => {
      const wide = resourcesOf(statement).filter((pattern) => /:secret:.*[^*/:]\*+$/.test(pattern));
      return wide.length > 0 ? `must end secrets in -??????, but has ${wide.map(quote).join(', ')}` : undefined;
    }),
};
