import type { ProviderTypes, SpecialCall } from './provider-type';

const DECRYPT = { action: 'kms:Decrypt', on: 'secret-keys' } as const;

/**
 * Secrets Manager asks whether the caller may use a key as soon as it is named.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
const USE_OF_KEYS: readonly SpecialCall[] = [
  DECRYPT,
  { action: 'kms:Encrypt', on: 'secret-keys' },
  { action: 'kms:GenerateDataKey', on: 'secret-keys' },
];

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html */
const INVOKE = { action: 'lambda:InvokeFunction', on: 'rotation-function', with: 'rotation_lambda_arn' } as const;

/** Secrets, their versions, policies and rotations. */
export const SECRETS_MANAGER = {
  aws_secretsmanager_secret: {
    arn: 'secretsmanager:R:A:secret:{name}-<suffix>',
    computed: { name: '{name_prefix|}<name>', id: '{arn}' },
    kept: ['recovery_window_in_days', 'force_overwrite_replica_secret', 'replica', 'region', 'lifecycle'],
    optional: ['policy', 'kms_key_id', 'name_prefix'],
    filled: ['policy'],
    replaces: { name: 'kept', name_prefix: 'kept' },
    calls: {
      read: ['secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy'],
      create: [
        'secretsmanager:CreateSecret',
        'secretsmanager:TagResource',
        { action: 'secretsmanager:ReplicateSecretToRegions', with: 'replica' },
        ...USE_OF_KEYS,
      ],
      update: [
        'secretsmanager:UpdateSecret',
        'secretsmanager:ReplicateSecretToRegions',
        'secretsmanager:RemoveRegionsFromReplication',
        'secretsmanager:TagResource',
        'secretsmanager:UntagResource',
        ...USE_OF_KEYS,
      ],
      delete: ['secretsmanager:RemoveRegionsFromReplication', 'secretsmanager:DeleteSecret'],
    },
    billed: 'secret',
  },
  aws_secretsmanager_secret_version: {
    computed: { arn: '{secret_id}' },
    kept: ['secret_id', 'secret_string_wo_version', 'version_stages', 'lifecycle'],
    redacted: ['secret_string', 'secret_string_wo', 'secret_binary'],
    calls: {
      read: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:ListSecretVersionIds',
        DECRYPT,
      ],
      create: ['secretsmanager:PutSecretValue', ...USE_OF_KEYS],
      update: ['secretsmanager:UpdateSecretVersionStage'],
      delete: ['secretsmanager:UpdateSecretVersionStage'],
    },
    billed: 'nothing',
  },
  aws_secretsmanager_secret_policy: {
    computed: { id: '{secret_arn}' },
    kept: ['secret_arn', 'block_public_policy'],
    attaches: { to: 'secret_arn' },
    calls: {
      read: ['secretsmanager:GetResourcePolicy'],
      create: ['secretsmanager:PutResourcePolicy'],
      update: ['secretsmanager:PutResourcePolicy'],
      delete: ['secretsmanager:DeleteResourcePolicy'],
    },
    billed: 'nothing',
  },
  aws_secretsmanager_secret_rotation: {
    computed: { id: '{secret_id}' },
    kept: ['secret_id', 'rotation_lambda_arn', 'rotation_rules', 'rotate_immediately'],
    calls: {
      read: ['secretsmanager:DescribeSecret'],
      create: ['secretsmanager:RotateSecret', INVOKE],
      update: ['secretsmanager:RotateSecret', INVOKE],
      delete: ['secretsmanager:CancelRotateSecret'],
    },
    billed: 'usage',
  },
  'data.aws_secretsmanager_secret': {
    calls: { read: ['secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy'] },
    billed: 'usage',
  },
  'data.aws_secretsmanager_secrets': {
    calls: { read: ['secretsmanager:ListSecrets'] },
    billed: 'usage',
  },
  'data.aws_secretsmanager_secret_version': {},
  'data.aws_secretsmanager_secret_versions': {},
  'data.aws_secretsmanager_random_password': {},
  'ephemeral.aws_secretsmanager_random_password': { calls: { read: ['secretsmanager:GetRandomPassword'] } },
} satisfies ProviderTypes;
