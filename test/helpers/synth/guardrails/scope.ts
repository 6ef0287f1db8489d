import type { Guardrail, GuardrailScope } from '../../../../src/constructs/guardrails/guardrail';
import type { StatementJson } from '../../../../src/model/policy/statement';
import { EXEMPT_ROLES } from './actors';

/** An organization of a test. */
export const scope: GuardrailScope = { partition: 'aws', organizationId: 'o-a1b2c3d4e5', roles: EXEMPT_ROLES };

/** The statements of a guardrail in that organization. */
export function statementsOf(guardrail: Guardrail): readonly StatementJson[] {
  return guardrail.statements(scope).map((statement) => statement.toJSON());
}
