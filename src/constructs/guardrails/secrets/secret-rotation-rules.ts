import { ROTATION } from '../../../model/frameworks';
import { request } from '../../../model/policy/conditions';
import { PolicyStatement } from '../../../model/policy/statement';
import { exceptExempt } from '../exempt-roles';
import { type Guardrail, sidOf } from '../guardrail';
import { exceptServices, LEFT_TO_SERVICES } from '../service-managed';

const id = 'secret-rotation-rules';
const exempts = { deployment: 'Terraform sends the rules whenever it makes or changes a rotation' };

/** A rotation keeps its schedule. To rotate now is not to change the rules, and stays free. */
export function secretRotationRules(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    intent: 'Nobody but deployment changes when a secret is rotated',
    cannotExpress: [
      'How often a secret is rotated: a condition key tells only that the rules change, not to what.',
      LEFT_TO_SERVICES,
    ],
    exempts,
    scope: ['O01', 'R04'],
    frameworks: ROTATION,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
    statements: (scope) => {
      const { resources, condition } = exceptServices(scope);
      return [
        PolicyStatement.deny({
          sid: sidOf(id),
          actions: ['secretsmanager:RotateSecret'],
          resources,
          conditions: [
            condition,
            request('Bool', 'secretsmanager:ModifyRotationRules', ['true']),
            ...exceptExempt({ id, exempts }, scope),
          ],
        }),
      ];
    },
  };
}
