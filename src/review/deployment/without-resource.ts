/**
 * Actions of the tables that have no resource: a policy must allow them on `*`. A test holds the list against AWS's
 * reference.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const WITHOUT_RESOURCE: ReadonlySet<string> = new Set([
  'cloudtrail:DeregisterOrganizationDelegatedAdmin',
  'cloudtrail:ListTrails',
  'cloudtrail:RegisterOrganizationDelegatedAdmin',
  'config:DescribeConfigRules',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroupRules',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcs',
  'guardduty:DisableOrganizationAdminAccount',
  'guardduty:EnableOrganizationAdminAccount',
  'guardduty:ListOrganizationAdminAccounts',
  'kms:CreateKey',
  'kms:ListAliases',
  'logs:DescribeLogGroups',
  'organizations:DeleteResourcePolicy',
  'organizations:DescribeResourcePolicy',
  'organizations:ListDelegatedAdministrators',
  'secretsmanager:GetRandomPassword',
  'secretsmanager:ListSecrets',
  'tag:GetResources',
]);
