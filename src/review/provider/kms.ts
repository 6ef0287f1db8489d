import type { ProviderTypes } from './provider-type';

const ANY_KEY = ['kms:R:A:key/<id>'];

/** The types that make a key. */
export const KEY_TYPES = [
  'aws_kms_key',
  'aws_kms_replica_key',
  'aws_kms_external_key',
  'aws_kms_replica_external_key',
] as const;

/**
 * Keys, their policies, aliases and grants.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html
 */
export const KMS = {
  aws_kms_key: {
    arn: 'kms:R:A:key/<key id>',
    computed: { id: '<key id>', key_id: '<key id>' },
    kept: [
      'bypass_policy_lockout_safety_check',
      'customer_master_key_spec',
      'deletion_window_in_days',
      'enable_key_rotation',
      'is_enabled',
      'key_usage',
      'multi_region',
      'rotation_period_in_days',
    ],
    optional: ['policy'],
    filled: ['policy'],
    replaces: { customer_master_key_spec: 'SYMMETRIC_DEFAULT', key_usage: 'ENCRYPT_DECRYPT', multi_region: false },
    calls: {
      read: ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListResourceTags'],
      create: ['kms:CreateKey', 'kms:EnableKeyRotation', 'kms:PutKeyPolicy', 'kms:TagResource'],
      update: [
        'kms:EnableKey',
        'kms:EnableKeyRotation',
        'kms:PutKeyPolicy',
        'kms:TagResource',
        'kms:UntagResource',
        'kms:UpdateKeyDescription',
      ],
      delete: ['kms:ScheduleKeyDeletion'],
    },
    billed: 'key',
  },
  aws_kms_replica_key: {
    arn: 'kms:R:A:key/<primary key id>',
    computed: { id: '<primary key id>', key_id: '<primary key id>' },
    kept: ['bypass_policy_lockout_safety_check', 'primary_key_arn', 'deletion_window_in_days', 'enabled'],
    optional: ['policy'],
    filled: ['policy'],
    replaces: { primary_key_arn: 'kept' },
  },
  aws_kms_external_key: {
    arn: 'kms:R:A:key/<key id>',
    computed: { id: '<key id>' },
    kept: ['bypass_policy_lockout_safety_check', 'enabled', 'multi_region', 'expiration_model'],
    redacted: ['key_material_base64'],
    optional: ['policy'],
    filled: ['policy'],
    replaces: { multi_region: false },
  },
  aws_kms_replica_external_key: {
    arn: 'kms:R:A:key/<primary key id>',
    computed: { id: '<primary key id>', key_id: '<primary key id>' },
    kept: ['bypass_policy_lockout_safety_check', 'primary_key_arn', 'enabled'],
    redacted: ['key_material_base64'],
    optional: ['policy'],
    filled: ['policy'],
  },
  aws_kms_key_policy: {
    kept: ['key_id', 'bypass_policy_lockout_safety_check'],
    attaches: { to: 'key_id' },
  },
  aws_kms_alias: {
    arn: 'kms:R:A:{name}',
    computed: { id: '{name}', target_key_arn: '{target_key_id}' },
    kept: ['target_key_id'],
    calls: {
      read: ['kms:ListAliases'],
      create: ['kms:CreateAlias', { action: 'kms:CreateAlias', on: 'target-key' }],
      update: ['kms:UpdateAlias', { action: 'kms:UpdateAlias', on: 'target-key' }],
      delete: ['kms:DeleteAlias', { action: 'kms:DeleteAlias', on: 'target-key' }],
    },
    billed: 'nothing',
  },
  aws_kms_grant: { kept: ['key_id', 'grantee_principal', 'retiring_principal', 'operations', 'constraints'] },
  // Which key that is, is known when it is looked up: the deletion guard takes what AWS lists.
  'data.aws_kms_alias': { addressed: ANY_KEY, calls: { read: ['kms:ListAliases', 'kms:DescribeKey'] } },
  'data.aws_kms_key': {
    addressed: ANY_KEY,
    calls: { read: ['kms:DescribeKey'] },
    billed: 'usage',
  },
} satisfies ProviderTypes;
