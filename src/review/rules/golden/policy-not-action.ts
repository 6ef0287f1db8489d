import { access } from '../../../model/controls/access';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const policyNotAction: Rule = {
  id: 'policy-not-action',
  severity: 'warning',
  control: access.leastPrivilege,
  title: 'No identity policy allows by NotAction',
  rationale: 'Allow with NotAction includes every action of every service that it does not list, also those to come.',
  remedy: 'list the allowed actions under Action',
  check: (world) =>
    policyViolations(world, ['identity'], ({ actions }) =>
      actions.inverted ? `must not allow by NotAction, but allows all but ${actions.of.join(', ')}` : undefined,
    ),
};
