import { rotation } from '../../../../model/controls/rotation';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { exceptServices, LEFT_TO_SERVICES } from '../../service-managed';

const id = 'secret-rotation-cancelled';
const exempts = {
  deployment: 'Terraform cancels rotation when it destroys a rotation or a secret',
  'break-glass': 'A rotation that breaks a system is stopped at once',
};

/** Rotation that runs keeps running. */
export function secretRotationCancelled(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: rotation.schedule,
    intent: 'Nobody but deployment and break-glass switches off the rotation of a secret',
    cannotExpress: [
      'That a secret has rotation at all: creating it carries nothing about rotation. A Config rule and the review find secrets without.',
      'A rotation can also be made to fail, through its function or the role of it: an alarm tells.',
      LEFT_TO_SERVICES,
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CancelRotateSecret.html',
    statements: (scope) => {
      const { resources, condition } = exceptServices(scope);
      return [
        PolicyStatement.deny({
          sid: sidOf(id),
          actions: ['secretsmanager:CancelRotateSecret'],
          resources,
          conditions: [condition, ...exceptExempt({ id, exempts }, scope)],
        }),
      ];
    },
  };
}
