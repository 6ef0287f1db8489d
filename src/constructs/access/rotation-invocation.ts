import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import type { RoleAccess } from './role-policy';

/**
 * Through Secrets Manager alone. AWS documents `aws:ViaAWSService` for every service that calls for somebody, and
 * `aws:CalledViaLast` for some: where it is told, it must be Secrets Manager.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const THROUGH_SECRETS_MANAGER: readonly Condition[] = [
  request('Bool', 'aws:ViaAWSService', ['true']),
  request('StringEqualsIfExists', 'aws:CalledViaLast', ['secretsmanager.amazonaws.com']),
];

/**
 * What whoever starts a rotation needs beside `RotateSecret`: AWS asks whether the caller may invoke the function.
 *
 * @param conditions of the grant, on the caller
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html
 */
export function rotationInvocation(functionArn: string, conditions: readonly Condition[]): RoleAccess {
  return {
    verb: 'InvokeRotation',
    actions: ['lambda:InvokeFunction'],
    resources: [functionArn],
    conditions: [...conditions, ...THROUGH_SECRETS_MANAGER],
  };
}
