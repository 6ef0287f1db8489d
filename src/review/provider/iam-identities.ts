import type { ProviderTypes } from './provider-type';

const PASS_ROLE = { action: 'iam:PassRole', on: 'passed-role', with: 'role', passedTo: 'ec2.amazonaws.com' } as const;

/** Roles, users, groups and what stands for them. */
export const IAM_IDENTITIES = {
  aws_iam_role: {
    arn: 'iam::A:role{path|/}{name}',
    computed: { name: '{name_prefix|}<name>', id: '{name}' },
    kept: ['max_session_duration', 'permissions_boundary', 'managed_policy_arns'],
    optional: ['name_prefix'],
    filled: ['inline_policy', 'managed_policy_arns'],
    replaces: { name: 'kept', name_prefix: 'kept', path: '/' },
    calls: {
      read: ['iam:GetRole', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies'],
      create: ['iam:CreateRole', 'iam:TagRole'],
      update: [
        'iam:PutRolePermissionsBoundary',
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
        'iam:UpdateRoleDescription',
      ],
      delete: ['iam:ListInstanceProfilesForRole', 'iam:DeleteRole'],
    },
    billed: 'nothing',
  },
  aws_iam_service_linked_role: {
    arn: 'iam::A:role/aws-service-role/{aws_service_name}/<name>',
    kept: ['aws_service_name'],
    calls: {
      read: ['iam:GetRole'],
      create: ['iam:CreateServiceLinkedRole', 'iam:TagRole'],
      update: ['iam:TagRole', 'iam:UntagRole', 'iam:UpdateRoleDescription'],
      delete: ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus'],
    },
    billed: 'nothing',
  },
  aws_iam_user: {
    arn: 'iam::A:user{path|/}{name}',
    computed: { id: '{name}' },
    kept: ['permissions_boundary', 'force_destroy'],
  },
  aws_iam_group: {
    arn: 'iam::A:group{path|/}{name}',
    computed: { id: '{name}' },
  },
  aws_iam_instance_profile: {
    arn: 'iam::A:instance-profile{path|/}{name}',
    computed: { name: '{name_prefix|}<name>', id: '{name}' },
    kept: ['role'],
    calls: {
      read: ['iam:GetInstanceProfile'],
      create: ['iam:AddRoleToInstanceProfile', 'iam:CreateInstanceProfile', 'iam:TagInstanceProfile', PASS_ROLE],
      update: [
        'iam:AddRoleToInstanceProfile',
        'iam:RemoveRoleFromInstanceProfile',
        'iam:TagInstanceProfile',
        'iam:UntagInstanceProfile',
        PASS_ROLE,
      ],
      delete: ['iam:DeleteInstanceProfile', 'iam:RemoveRoleFromInstanceProfile'],
    },
    billed: 'nothing',
  },
  aws_iam_access_key: {
    kept: ['user', 'status'],
    redacted: ['secret', 'ses_smtp_password_v4'],
  },
  aws_iam_openid_connect_provider: {
    arn: 'iam::A:oidc-provider/{url}',
    kept: ['url', 'client_id_list'],
    optional: ['thumbprint_list'],
    calls: {
      read: ['iam:GetOpenIDConnectProvider'],
      create: ['iam:CreateOpenIDConnectProvider', 'iam:TagOpenIDConnectProvider'],
      update: [
        'iam:AddClientIDToOpenIDConnectProvider',
        'iam:RemoveClientIDFromOpenIDConnectProvider',
        'iam:TagOpenIDConnectProvider',
        'iam:UntagOpenIDConnectProvider',
        'iam:UpdateOpenIDConnectProviderThumbprint',
      ],
      delete: ['iam:DeleteOpenIDConnectProvider'],
    },
    billed: 'nothing',
  },
  'data.aws_iam_openid_connect_provider': {
    addressed: ['iam::A:oidc-provider/<issuer>'],
    calls: { read: ['iam:GetOpenIDConnectProvider'] },
    billed: 'nothing',
  },
} satisfies ProviderTypes;
