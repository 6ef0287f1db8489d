import { access } from '../../../model/controls/access';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const policyNotPrincipal: Rule = {
  id: 'policy-not-principal',
  severity: 'error',
  control: access.secretPolicies,
  title: 'No resource policy allows by NotPrincipal',
  rationale: 'Allow with NotPrincipal allows everybody in the world but those it lists.',
  remedy: 'list the allowed principals under Principal',
  check: (world) =>
    policyViolations(world, ['secret', 'key', 'trust', 'parameter', 'other'], ({ principals }) =>
      principals?.inverted ? 'must not allow by NotPrincipal, but does' : undefined,
    ),
};
