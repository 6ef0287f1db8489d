import { access } from '../../../model/controls/access';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const policyWildcardActions: Rule = {
  id: 'policy-wildcard-actions',
  severity: 'error',
  control: access.leastPrivilege,
  title: 'No policy allows every action on secrets or keys',
  rationale: 'A wildcard includes actions that do not exist yet, and always reading, deleting and changing the policy.',
  remedy: 'list the actions that the task needs',
  check: (world) =>
    policyViolations(world, ['identity', 'secret', 'parameter'], ({ actions }) => {
      if (actions.inverted) return undefined;
      const wide = actions.of.filter((action) => /^(\*|(secretsmanager|kms|ssm):\*+)$/i.test(action));
      return wide.length > 0 ? `must list the actions it allows, but allows ${wide.join(', ')}` : undefined;
    }),
};
