import { rotation } from '../../../../model/controls/rotation';
import type { Condition } from '../../../../model/policy/condition';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { exceptServices, LEFT_TO_SERVICES } from '../../service-managed';

const id = 'secret-rotation-rules';
const exempts = { deployment: 'Terraform sends the rules whenever it makes or changes a rotation' };

/**
 * What gives a rotation another schedule, function or role. A function of another secret, or an old version of the
 * right one, is approved as well, and every rotation would fail or run that code.
 */
const CHANGES: readonly (readonly [suffix: string, condition: Condition])[] = [
  ['', request('Bool', 'secretsmanager:ModifyRotationRules', ['true'])],
  ['Function', request('Null', 'secretsmanager:RotationLambdaARN', ['false'])],
  ['Role', request('Null', 'secretsmanager:ExternalSecretRotationRoleArn', ['false'])],
];

/** A rotation keeps its schedule and its function. To rotate now names neither, and stays free. */
export function secretRotationRules(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: rotation.schedule,
    intent: 'Nobody but deployment changes when a secret is rotated, or by what',
    cannotExpress: [
      'How often a secret is rotated: a condition key tells only that the rules change, not to what.',
      LEFT_TO_SERVICES,
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
    statements: (scope) => {
      const { resources, condition } = exceptServices(scope);
      const exempt = exceptExempt({ id, exempts }, scope);
      return CHANGES.map(([suffix, change]) =>
        PolicyStatement.deny({
          sid: `${sidOf(id)}${suffix}`,
          actions: ['secretsmanager:RotateSecret'],
          resources,
          conditions: [condition, change, ...exempt],
        }),
      );
    },
  };
}
