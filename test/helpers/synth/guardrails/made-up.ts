import type { Guardrail, GuardrailType } from '../../../../src';
import { sidOf } from '../../../../src/constructs/guardrails/guardrail';
import { PolicyStatement } from '../../../../src/model/policy/statement';
import { EXEMPT_ROLES } from './actors';

export const SCOPE = { partition: 'aws', organizationId: 'o-a1b2c3d4e5', roles: EXEMPT_ROLES } as const;

/** A statement whose JSON has a number of characters. */
export function statementOf(sid: string, characters: number): PolicyStatement {
  const make = (resource: string) =>
    PolicyStatement.deny({ sid, actions: ['secretsmanager:DeleteSecret'], resources: [resource] });
  const padding = characters - JSON.stringify(make('')).length;
  return make('x'.repeat(padding));
}

/** A guardrail whose statements have these numbers of characters. */
export function guardrailOf(
  id: string,
  sizes: readonly number[],
  type: GuardrailType = 'SERVICE_CONTROL_POLICY',
): Guardrail {
  return {
    id,
    type,
    intent: 'Nobody does what the test is about',
    cannotExpress: [],
    exempts: {},
    control: { id: 'made-up', intent: 'What the test is about holds', scope: ['O01'], frameworks: [] },
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    statements: () => sizes.map((size, index) => statementOf(`${sidOf(id)}${index + 1}`, size)),
  };
}
