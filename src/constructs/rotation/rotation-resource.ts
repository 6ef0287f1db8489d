import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import type { RotationSchedule } from '../../model/rotation-schedule';
import type { RotationOperations } from '../operations/rotation-operations';
import { resourcesIn } from '../synthesis/resources-in';
import { refuse } from '../synthesis/validation';
import type { RotationTarget } from './i-rotation';

/** What rotates, when, and who is told. */
export interface RotationResourceProps {
  readonly target: RotationTarget;
  readonly schedule: RotationSchedule;
  /** @default - at once, as AWS does */
  readonly rotateImmediately?: boolean;
  readonly operations: RotationOperations;
  /** @default - the service that owns the secret rotates it */
  readonly functionArn?: string;
  /** Whether Terraform refuses to destroy it. @default false */
  readonly preventDestroy?: boolean;
  /** What must exist first, beside the value and the alarms. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * The rotation of a secret, after its value, its function's permission and the alarms. A secret without a value gets
 * none: Secrets Manager would call the function at once, which would fail without a value, and leave AWSPENDING on an
 * empty version. While that is there, AWS refuses to change the schedule.
 */
export function createRotation(scope: Construct, props: RotationResourceProps): void {
  const { target, schedule, rotateImmediately, operations, functionArn, preventDestroy, after = [] } = props;
  operations.watch(schedule);
  if (target.valueExists === undefined) {
    refuse(
      scope,
      '`value` must say whether it is delivered when a secret is rotated, because its function would fail without one: SecretValue.external({ delivered: true }) once the value is put, and false until then',
    );
  }
  if (!target.valueExists) return;
  new SecretsmanagerSecretRotation(scope, 'Rotation', {
    secretId: target.secret.secretArn,
    rotationLambdaArn: functionArn,
    rotateImmediately,
    rotationRules: { scheduleExpression: schedule.expression, duration: schedule.duration },
    ...(preventDestroy && { lifecycle: { preventDestroy } }),
    dependsOn: [...target.after, ...after, ...resourcesIn(operations)],
  });
}
