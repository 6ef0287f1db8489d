import type { TypeCalls } from './terraform-calls';

const NOTHING_ELSE = { create: [], update: [], delete: [] };

/** The calls of data sources, which are only read. */
export const LOOK_UP_CALLS: Readonly<Record<string, TypeCalls>> = {
  'data.aws_secretsmanager_secret': {
    ...NOTHING_ELSE,
    read: ['secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy'],
  },
  'data.aws_secretsmanager_secrets': { ...NOTHING_ELSE, read: ['secretsmanager:ListSecrets'] },
  'data.aws_resourcegroupstaggingapi_resources': { ...NOTHING_ELSE, read: ['tag:GetResources'] },
  'data.aws_kms_alias': { ...NOTHING_ELSE, read: ['kms:ListAliases', 'kms:DescribeKey'] },
  'data.aws_kms_key': { ...NOTHING_ELSE, read: ['kms:DescribeKey'] },
  'data.aws_iam_policy_document': { ...NOTHING_ELSE, read: [] },
  'data.aws_caller_identity': { ...NOTHING_ELSE, read: [] },
  'data.aws_partition': { ...NOTHING_ELSE, read: [] },
  'data.aws_region': { ...NOTHING_ELSE, read: [] },
};
