import type { ProviderTypes } from './provider-type';

const CONFIGURE = ['securityhub:DescribeOrganizationConfiguration', 'securityhub:UpdateOrganizationConfiguration'];

/**
 * How Security Hub works in an organization. The provider’s delete of the configuration turns local configuration on.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecurityhub.html
 */
export const SECURITY_HUB = {
  aws_securityhub_organization_configuration: {
    kept: ['auto_enable', 'auto_enable_standards', 'organization_configuration'],
    calls: {
      read: ['securityhub:DescribeOrganizationConfiguration'],
      create: CONFIGURE,
      update: CONFIGURE,
      delete: CONFIGURE,
    },
    addressed: ['securityhub:R:A:hub/default'],
    billed: 'nothing',
  },
  aws_securityhub_finding_aggregator: {
    kept: ['linking_mode', 'specified_regions'],
    calls: {
      read: ['securityhub:GetFindingAggregator'],
      create: ['securityhub:CreateFindingAggregator'],
      update: ['securityhub:UpdateFindingAggregator'],
      delete: ['securityhub:DeleteFindingAggregator'],
    },
    addressed: ['securityhub:R:A:finding-aggregator/<id>'],
    billed: 'nothing',
  },
  aws_securityhub_configuration_policy: {
    kept: ['name', 'configuration_policy'],
    calls: {
      read: ['securityhub:GetConfigurationPolicy'],
      create: ['securityhub:CreateConfigurationPolicy'],
      update: ['securityhub:UpdateConfigurationPolicy'],
      delete: ['securityhub:DeleteConfigurationPolicy'],
    },
    addressed: ['securityhub:R:A:configuration-policy/<id>'],
    billed: 'nothing',
  },
  aws_securityhub_configuration_policy_association: {
    kept: ['target_id', 'policy_id'],
    calls: {
      read: ['securityhub:GetConfigurationPolicyAssociation'],
      create: ['securityhub:StartConfigurationPolicyAssociation'],
      update: ['securityhub:StartConfigurationPolicyAssociation'],
      delete: ['securityhub:StartConfigurationPolicyDisassociation'],
    },
    addressed: ['securityhub:R:A:hub/default'],
    billed: 'usage',
  },
} satisfies ProviderTypes;
