import type { Partition } from '../../model/partition';
import { request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import { THROUGH_SECRETS_MANAGER } from '../access/rotation-invocation';

const INVOKE = ['lambda:InvokeFunction'];

/**
 * The statement with which AWS lets people start the rotations of functions whose names are of these patterns.
 *
 * @throws when a name is malformed, or would be of every function
 */
export function startRotations(partition: Partition, functions: readonly string[]): PolicyStatement {
  for (const name of functions) requireName(name);
  return PolicyStatement.allow({
    sid: 'InvokeRotations',
    actions: INVOKE,
    resources: functions.map((name) => `arn:${partition}:lambda:*:*:function:${name}`),
    conditions: THROUGH_SECRETS_MANAGER,
  });
}

/** The statements that nobody calls a rotation function in another way, whatever else allows it. */
export function neverInvokeDirectly(): readonly PolicyStatement[] {
  const invoke = { actions: INVOKE, resources: ['*'] };
  return [
    PolicyStatement.deny({
      sid: 'NeverInvokeDirectly',
      ...invoke,
      conditions: [request('BoolIfExists', 'aws:ViaAWSService', ['false'])],
    }),
    PolicyStatement.deny({
      sid: 'NeverInvokeThroughOthers',
      ...invoke,
      conditions: [
        request('Null', 'aws:CalledViaLast', ['false']),
        request('StringNotEquals', 'aws:CalledViaLast', ['secretsmanager.amazonaws.com']),
      ],
    }),
  ];
}

function requireName(name: string): void {
  if (/^[\w*-]{1,64}$/.test(name) && /\w/.test(name)) return;
  throw new Error(
    `\`rotationFunctions\` must be names of 1 to 64 characters of A-Z a-z 0-9 - _ with * for any text, got '${name}'`,
  );
}
