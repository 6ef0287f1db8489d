import type { ArnShape } from './provider-type';

const NETWORK_RULES = ['ec2:R:A:security-group/<id>', 'ec2:R:A:security-group-rule/<id>'];
const ENDPOINT = [
  'ec2:R:A:vpc-endpoint/<id>',
  'ec2:R:A:vpc/<id>',
  'ec2:R:A:subnet/<id>',
  'ec2:R:A:security-group/<id>',
];
const TARGETS = ['organizations::A:account/<id>', 'organizations::A:ou/<id>', 'organizations::A:root/<id>'];
const POLICY_AND_TARGET = ['organizations::A:policy/<id>', ...TARGETS];
const MEMBER = ['organizations::A:account/<id>'];

/** The stack that CloudFormation makes for an application of the AWS Serverless Application Repository. */
export const APPLICATION_STACK = 'cloudformation:R:A:stack/serverlessrepo-{name}/<id>';

/**
 * What calls address whose action says it, whatever the type. A test holds it against AWS's reference.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html
 */
export const ADDRESSED_BY_ACTION: Readonly<Record<string, readonly ArnShape[]>> = {
  // With the transform that turns an application into a template.
  'cloudformation:CreateChangeSet': [APPLICATION_STACK, 'cloudformation:R:aws:transform/Serverless-2016-10-31'],
  'ec2:AuthorizeSecurityGroupEgress': NETWORK_RULES,
  'ec2:AuthorizeSecurityGroupIngress': NETWORK_RULES,
  'ec2:CreateSecurityGroup': ['ec2:R:A:security-group/<id>', 'ec2:R:A:vpc/<id>'],
  'ec2:CreateVpcEndpoint': ENDPOINT,
  'ec2:DeleteNetworkInterface': ['ec2:R:A:network-interface/<id>'],
  'ec2:DetachNetworkInterface': ['ec2:R:A:network-interface/<id>', 'ec2:R:A:instance/<id>'],
  'ec2:ModifySecurityGroupRules': NETWORK_RULES,
  'ec2:ModifyVpcEndpoint': ENDPOINT,
  'ec2:RevokeSecurityGroupEgress': NETWORK_RULES,
  'ec2:RevokeSecurityGroupIngress': NETWORK_RULES,
  'organizations:AttachPolicy': POLICY_AND_TARGET,
  'organizations:DeregisterDelegatedAdministrator': MEMBER,
  'organizations:DetachPolicy': POLICY_AND_TARGET,
  'organizations:ListPoliciesForTarget': TARGETS,
  'organizations:PutResourcePolicy': ['organizations::A:resourcepolicy/<id>'],
  'organizations:RegisterDelegatedAdministrator': MEMBER,
  'organizations:TagResource': ['organizations::A:policy/<id>', 'organizations::A:resourcepolicy/<id>'],
  'route53:AssociateVPCWithHostedZone': ['route53:::hostedzone/<id>'],
};

/**
 * Actions that have no resource: a policy must allow them on `*`. A test holds the list against AWS's reference.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const WITHOUT_RESOURCE: ReadonlySet<string> = new Set([
  'cloudtrail:DeregisterOrganizationDelegatedAdmin',
  'cloudtrail:DescribeTrails',
  'cloudtrail:ListTrails',
  'cloudtrail:RegisterOrganizationDelegatedAdmin',
  'config:DeleteDeliveryChannel',
  'config:DescribeConfigRules',
  'config:DescribeConfigurationAggregators',
  'config:DescribeDeliveryChannels',
  'config:DescribeOrganizationConformancePackStatuses',
  'config:DescribeOrganizationConformancePacks',
  'config:PutDeliveryChannel',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroupRules',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcs',
  'events:PutPermission',
  'events:RemovePermission',
  'guardduty:CreatePublishingDestination',
  'guardduty:DescribeOrganizationConfiguration',
  'guardduty:DisableOrganizationAdminAccount',
  'guardduty:EnableOrganizationAdminAccount',
  'guardduty:ListDetectors',
  'guardduty:ListOrganizationAdminAccounts',
  'guardduty:UpdateOrganizationConfiguration',
  'kms:CreateKey',
  'kms:ListAliases',
  'logs:DescribeLogGroups',
  'organizations:DeleteResourcePolicy',
  'organizations:DescribeOrganization',
  'organizations:DescribeResourcePolicy',
  'organizations:EnableAWSServiceAccess',
  'organizations:ListAWSServiceAccessForOrganization',
  'organizations:ListAccounts',
  'organizations:ListDelegatedAdministrators',
  'secretsmanager:GetRandomPassword',
  'secretsmanager:ListSecrets',
  'securityhub:CreateConfigurationPolicy',
  'securityhub:CreateFindingAggregator',
  'securityhub:GetConfigurationPolicyAssociation',
  'tag:GetResources',
]);
