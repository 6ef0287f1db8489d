import type { Condition, ConditionScope } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';

/** What a role may do with a secret. */
export type Permission = 'read' | 'write' | 'rotate' | 'superuser' | 'administer' | 'rollback';

/** One statement's worth of actions, and which conditions AWS supplies keys for in those calls. */
export interface ActionGroup {
  /** First word of the statement's Sid. */
  readonly verb: string;
  readonly actions: readonly string[];
  readonly scopes: readonly ConditionScope[];
  /**
   * Whether the calls come from outside the endpoints that a secret demands, in every grant: rotation functions run
   * where the workload's endpoints are not.
   *
   * @default - only in grants that say so
   */
  readonly outsideEndpoints?: true;
  /** What holds for these calls in every grant. @default - nothing beyond the grant's own conditions */
  readonly always?: readonly Condition[];
}

/**
 * What a role does that has a permission, of which it can do one thing alone: anybody who can do two of them can take a
 * value and hide it, or replace what others rely on. Logging in as a superuser is part of rotating. Writing meets
 * everything.
 */
export const EXCLUSIVE: Readonly<Record<Permission, Permission | undefined>> = {
  read: 'read',
  write: undefined,
  rotate: 'rotate',
  superuser: 'rotate',
  administer: 'administer',
  rollback: 'rollback',
};

const METADATA: readonly ConditionScope[] = ['caller', 'request'];
const VALUE: readonly ConditionScope[] = ['caller', 'request', 'value'];

/**
 * The calls to Secrets Manager behind each permission.
 *
 * An administrator manages a secret without seeing or setting its value, and without widening its policy: neither
 * `UpdateSecret`, which can carry a value, nor `PutResourcePolicy` is among the calls.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html
 */
export const SECRET_ACTIONS: Readonly<Record<Permission, readonly ActionGroup[]>> = {
  read: [
    { verb: 'Read', actions: ['secretsmanager:GetSecretValue'], scopes: VALUE },
    // The caching clients of AWS ask for the labels before they fetch a value.
    { verb: 'Describe', actions: ['secretsmanager:DescribeSecret'], scopes: METADATA },
  ],
  write: [
    { verb: 'Write', actions: ['secretsmanager:DescribeSecret', 'secretsmanager:PutSecretValue'], scopes: METADATA },
  ],
  rotate: [
    {
      verb: 'Rotate',
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        // Finds the pending version of a rotation that was cancelled halfway.
        'secretsmanager:ListSecretVersionIds',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      scopes: METADATA,
      outsideEndpoints: true,
    },
  ],
  // A rotation function logs in with a superuser's secret to change the password of another user.
  superuser: [
    {
      verb: 'Superuser',
      actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      scopes: METADATA,
      outsideEndpoints: true,
    },
  ],
  // Labels are moved and no value is seen: the rotation function tests the old version.
  rollback: [
    {
      verb: 'Rollback',
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:ListSecretVersionIds',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      scopes: METADATA,
    },
  ],
  administer: [
    {
      verb: 'Administer',
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetResourcePolicy',
        'secretsmanager:ListSecretVersionIds',
        'secretsmanager:RestoreSecret',
        'secretsmanager:TagResource',
        'secretsmanager:UntagResource',
      ],
      scopes: METADATA,
    },
    {
      verb: 'Delete',
      actions: ['secretsmanager:DeleteSecret'],
      scopes: METADATA,
      always: [request('BoolIfExists', 'secretsmanager:ForceDeleteWithoutRecovery', ['false'])],
    },
    {
      // Starting a rotation is theirs, not ending it; naming another function would hand it the value.
      verb: 'StartRotation',
      actions: ['secretsmanager:RotateSecret'],
      scopes: METADATA,
      always: [
        request('BoolIfExists', 'secretsmanager:ModifyRotationRules', ['false']),
        request('Null', 'secretsmanager:RotationLambdaARN', ['true']),
      ],
    },
  ],
};

/**
 * The calls that Secrets Manager makes to KMS for a role with the permission. A changed value is copied to the replicas
 * for whoever changed it, which takes `kms:Encrypt` and `kms:GenerateDataKey` on their keys.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets_troubleshoot.html
 */
export const KEY_ACTIONS: Readonly<Record<Permission, readonly string[]>> = {
  read: ['kms:Decrypt'],
  // A repeated PutSecretValue is compared with the stored value, which takes a Decrypt.
  write: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
  rotate: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
  superuser: ['kms:Decrypt'],
  rollback: [],
  administer: [],
};

/** The conditions whose keys AWS supplies in these calls. */
export function inScope(conditions: readonly Condition[], scopes: readonly ConditionScope[]): readonly Condition[] {
  return conditions.filter(({ scope }) => scopes.includes(scope));
}
