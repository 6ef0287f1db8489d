import type { ProviderTypes } from './provider-type';

/** What attaches managed policies to roles, users and groups, and users to groups. */
export const IAM_ATTACHMENTS = {
  aws_iam_role_policy_attachment: {
    kept: ['role', 'policy_arn'],
    attaches: { to: 'role', by: 'policy_arn' },
    calls: {
      read: ['iam:ListAttachedRolePolicies'],
      create: ['iam:AttachRolePolicy'],
      delete: ['iam:DetachRolePolicy'],
    },
    billed: 'nothing',
  },
  aws_iam_user_policy_attachment: { kept: ['user', 'policy_arn'] },
  aws_iam_group_policy_attachment: { kept: ['group', 'policy_arn'] },
  aws_iam_policy_attachment: { kept: ['roles', 'users', 'groups', 'policy_arn'] },
  aws_iam_user_group_membership: {},
  aws_iam_group_membership: {},
} satisfies ProviderTypes;
