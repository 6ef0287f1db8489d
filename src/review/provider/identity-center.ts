import type { ProviderTypes } from './provider-type';

const ASSIGNMENT = ['sso:::instance/<id>', 'sso:::permissionSet/<id>', 'sso:::account/<id>'];

/** Permission sets and who has them where. */
export const IDENTITY_CENTER = {
  aws_ssoadmin_permission_set: {
    calls: {
      read: ['sso:DescribePermissionSet', 'sso:ListTagsForResource'],
      create: ['sso:CreatePermissionSet', 'sso:TagResource'],
      update: ['sso:UpdatePermissionSet', 'sso:ProvisionPermissionSet', 'sso:TagResource', 'sso:UntagResource'],
      delete: ['sso:DeletePermissionSet'],
    },
    addressed: ASSIGNMENT,
    billed: 'nothing',
  },
  aws_ssoadmin_permission_set_inline_policy: {
    calls: {
      read: ['sso:GetInlinePolicyForPermissionSet'],
      create: ['sso:PutInlinePolicyToPermissionSet', 'sso:ProvisionPermissionSet'],
      update: ['sso:PutInlinePolicyToPermissionSet', 'sso:ProvisionPermissionSet'],
      delete: ['sso:DeleteInlinePolicyFromPermissionSet', 'sso:ProvisionPermissionSet'],
    },
    addressed: ASSIGNMENT,
    billed: 'nothing',
  },
  aws_ssoadmin_permissions_boundary_attachment: {
    calls: {
      read: ['sso:GetPermissionsBoundaryForPermissionSet'],
      create: ['sso:PutPermissionsBoundaryToPermissionSet', 'sso:ProvisionPermissionSet'],
      delete: ['sso:DeletePermissionsBoundaryFromPermissionSet', 'sso:ProvisionPermissionSet'],
    },
    addressed: ASSIGNMENT,
    billed: 'nothing',
  },
  aws_ssoadmin_account_assignment: {
    calls: {
      read: ['sso:ListAccountAssignments'],
      create: ['sso:CreateAccountAssignment'],
      delete: ['sso:DeleteAccountAssignment'],
    },
    addressed: ASSIGNMENT,
    billed: 'nothing',
  },
  aws_ssoadmin_instance_access_control_attributes: {
    calls: {
      read: ['sso:DescribeInstanceAccessControlAttributeConfiguration'],
      create: ['sso:CreateInstanceAccessControlAttributeConfiguration'],
      update: ['sso:UpdateInstanceAccessControlAttributeConfiguration'],
      delete: ['sso:DeleteInstanceAccessControlAttributeConfiguration'],
    },
    addressed: ['sso:::instance/<id>'],
    billed: 'nothing',
  },
} satisfies ProviderTypes;
