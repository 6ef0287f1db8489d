import type { ProviderTypes } from './provider-type';

/** Policies of IAM, managed and inline. */
export const IAM_POLICIES = {
  aws_iam_policy: {
    arn: 'iam::A:policy{path|/}{name}',
    computed: { name: '{name_prefix|}<name>', id: '{arn}' },
    policy: 'policy',
    optional: ['name_prefix'],
    calls: {
      read: ['iam:GetPolicy', 'iam:GetPolicyVersion'],
      create: ['iam:CreatePolicy', 'iam:TagPolicy'],
      update: [
        'iam:CreatePolicyVersion',
        'iam:DeletePolicyVersion',
        'iam:ListPolicyVersions',
        'iam:TagPolicy',
        'iam:UntagPolicy',
      ],
      delete: ['iam:ListPolicyVersions', 'iam:DeletePolicy'],
    },
    billed: 'nothing',
  },
  aws_iam_role_policy: {
    kept: ['role'],
    attaches: { to: 'role', by: 'name' },
    calls: {
      read: ['iam:GetRolePolicy'],
      create: ['iam:PutRolePolicy'],
      update: ['iam:PutRolePolicy'],
      delete: ['iam:DeleteRolePolicy'],
    },
    billed: 'nothing',
  },
  aws_iam_role_policies_exclusive: { kept: ['role_name', 'policy_names'] },
  aws_iam_user_policy: { kept: ['user'] },
  aws_iam_group_policy: { kept: ['group'] },
  'data.aws_iam_policy_document': { calls: {} },
} satisfies ProviderTypes;
