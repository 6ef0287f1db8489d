import { access } from '../../../model/controls/access';
import { statementViolations } from '../policy-violations';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { resourcesOf } from '../statements';

export const policyMissingSuffix: Rule = {
  id: 'policy-missing-suffix',
  severity: 'warning',
  control: access.grantsInUse,
  title: 'A secret is named in policies with the six characters at its end',
  rationale:
    'The ARN of a secret never ends in its name, so that such a pattern allows nothing, or a secret of another name, and as a Deny protects nothing.',
  remedy: 'end the pattern in -??????',
  check: (world) => {
    const declared = new Set(world.secrets.map(({ name }) => name));
    const arns = new Set(world.secrets.map(({ arn }) => arn));
    return statementViolations(world, ['identity'], (statement) => {
      const lacking = resourcesOf(statement).filter((pattern) => lacksSuffix(pattern, declared) && !arns.has(pattern));
      return lacking.length > 0
        ? `must end secrets in -??????, but has ${lacking.map(quote).join(', ')}, which fits no secret`
        : undefined;
    });
  },
};

/**
 * A name may itself end like a suffix, as `my-secret` does: of a declared one it is known that it does not. A variable at
 * the end may stand for a name with its suffix.
 */
function lacksSuffix(pattern: string, declared: ReadonlySet<string>): boolean {
  const name = /:secret:([^*?\uE000]+)$/.exec(pattern)?.[1];
  return name !== undefined && !name.endsWith('}') && (declared.has(name) || !/-[A-Za-z0-9]{6}$/.test(name));
}
