import { ACCESS_REVIEW } from '../../../model/frameworks';
import { policyViolations } from '../policy-violations';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

/** A secret is named in policies with the six characters at its end. */
export const policyMissingSuffix: Rule = {
  id: 'policy-missing-suffix',
  severity: 'warning',
  title: 'A secret is named in policies with the six characters at its end',
  rationale:
    'The ARN of a secret never ends in its name, so that such a pattern allows nothing, or a secret of another name.',
  remedy: 'end the pattern in -??????',
  scope: ['A01', 'A08'],
  frameworks: ACCESS_REVIEW,
  check: (world) =>
    policyViolations(world, ['identity'], ({ resources }) => {
      const lacking = resources.filter((pattern) => /:secret:[^*?\uE000]+$/.test(pattern) && !/-\w{6}$/.test(pattern));
      return lacking.length > 0
        ? `must end secrets in -??????, but has ${lacking.map(quote).join(', ')}, which fits no secret`
        : undefined;
    }),
};
