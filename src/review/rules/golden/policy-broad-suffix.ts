import { LEAST_PRIVILEGE } from '../../../model/frameworks';
import { policyViolations } from '../policy-violations';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const policyBroadSuffix: Rule = {
  id: 'policy-broad-suffix',
  severity: 'warning',
  title: 'A secret is named in policies with six question marks, not with an asterisk',
  rationale:
    'An ARN ends in a hyphen and six characters that AWS chooses. prod/db-* also fits prod/db-other-AbCdEf, whose owner may be somebody else.',
  remedy: 'end the pattern in -?????? instead of -*',
  scope: ['A01'],
  frameworks: LEAST_PRIVILEGE,
  check: (world) =>
    policyViolations(world, ['identity', 'secret'], ({ resources }) => {
      const wide = resources.filter((pattern) => /:secret:.*[^*/:]\*+$/.test(pattern));
      return wide.length > 0 ? `must end secrets in -??????, but has ${wide.map(quote).join(', ')}` : undefined;
    }),
};
