import type { TypeCalls } from './terraform-calls';

const registered = (service: string, enable: string, disable: string, list: string): TypeCalls => ({
  read: [`${service}:${list}`],
  create: [`${service}:${enable}`, 'organizations:RegisterDelegatedAdministrator'],
  update: [],
  delete: [`${service}:${disable}`, 'organizations:DeregisterDelegatedAdministrator'],
});

/** The calls for what an organization declares once: policies, administrators, and what people may do. */
export const ORGANIZATION_CALLS: Readonly<Record<string, TypeCalls>> = {
  aws_organizations_policy: {
    read: ['organizations:DescribePolicy', 'organizations:ListTagsForResource'],
    create: ['organizations:CreatePolicy', 'organizations:TagResource'],
    update: ['organizations:UpdatePolicy', 'organizations:TagResource', 'organizations:UntagResource'],
    delete: ['organizations:DeletePolicy'],
  },
  aws_organizations_policy_attachment: {
    read: ['organizations:ListPoliciesForTarget'],
    create: ['organizations:AttachPolicy'],
    update: [],
    delete: ['organizations:DetachPolicy'],
  },
  aws_organizations_resource_policy: {
    read: ['organizations:DescribeResourcePolicy'],
    create: ['organizations:PutResourcePolicy'],
    update: ['organizations:PutResourcePolicy'],
    delete: ['organizations:DeleteResourcePolicy'],
  },
  aws_organizations_delegated_administrator: {
    read: ['organizations:ListDelegatedAdministrators'],
    create: ['organizations:RegisterDelegatedAdministrator'],
    update: [],
    delete: ['organizations:DeregisterDelegatedAdministrator'],
  },
  aws_cloudtrail_organization_delegated_admin_account: registered(
    'cloudtrail',
    'RegisterOrganizationDelegatedAdmin',
    'DeregisterOrganizationDelegatedAdmin',
    'ListTrails',
  ),
  aws_guardduty_organization_admin_account: registered(
    'guardduty',
    'EnableOrganizationAdminAccount',
    'DisableOrganizationAdminAccount',
    'ListOrganizationAdminAccounts',
  ),
  aws_securityhub_organization_admin_account: registered(
    'securityhub',
    'EnableOrganizationAdminAccount',
    'DisableOrganizationAdminAccount',
    'ListOrganizationAdminAccounts',
  ),
  aws_ssoadmin_permission_set: {
    read: ['sso:DescribePermissionSet', 'sso:ListTagsForResource'],
    create: ['sso:CreatePermissionSet', 'sso:TagResource'],
    update: ['sso:UpdatePermissionSet', 'sso:ProvisionPermissionSet', 'sso:TagResource', 'sso:UntagResource'],
    delete: ['sso:DeletePermissionSet'],
  },
  aws_ssoadmin_permission_set_inline_policy: {
    read: ['sso:GetInlinePolicyForPermissionSet'],
    create: ['sso:PutInlinePolicyToPermissionSet', 'sso:ProvisionPermissionSet'],
    update: ['sso:PutInlinePolicyToPermissionSet', 'sso:ProvisionPermissionSet'],
    delete: ['sso:DeleteInlinePolicyFromPermissionSet', 'sso:ProvisionPermissionSet'],
  },
  aws_ssoadmin_permissions_boundary_attachment: {
    read: ['sso:GetPermissionsBoundaryForPermissionSet'],
    create: ['sso:PutPermissionsBoundaryToPermissionSet', 'sso:ProvisionPermissionSet'],
    update: [],
    delete: ['sso:DeletePermissionsBoundaryFromPermissionSet', 'sso:ProvisionPermissionSet'],
  },
  aws_ssoadmin_account_assignment: {
    read: ['sso:ListAccountAssignments'],
    create: ['sso:CreateAccountAssignment'],
    update: [],
    delete: ['sso:DeleteAccountAssignment'],
  },
  aws_ssoadmin_instance_access_control_attributes: {
    read: ['sso:DescribeInstanceAccessControlAttributeConfiguration'],
    create: ['sso:CreateInstanceAccessControlAttributeConfiguration'],
    update: ['sso:UpdateInstanceAccessControlAttributeConfiguration'],
    delete: ['sso:DeleteInstanceAccessControlAttributeConfiguration'],
  },
};
