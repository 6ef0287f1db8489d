import type { ProviderTypes, SpecialCall } from './provider-type';

const PASS_ROLE: SpecialCall = {
  action: 'iam:PassRole',
  on: 'passed-role',
  with: 'role_arn',
  passedTo: 'config.amazonaws.com',
};

const PASS_AGGREGATOR_ROLE: SpecialCall = { ...PASS_ROLE, in: 'organization_aggregation_source' };

/** AWS Config turns its access to the organization on, and makes the role with which it works there. */
const OF_ORGANIZATION = [
  ...['iam:CreateServiceLinkedRole', 'iam:GetRole', 'organizations:DescribeOrganization'],
  ...['organizations:EnableAWSServiceAccess', 'organizations:ListDelegatedAdministrators'],
];

const CONFORMS = 'iam::A:role/aws-service-role/config-multiaccountsetup.amazonaws.com/<role>';

/**
 * What records how resources are set up, and judges it.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html
 */
export const CONFIG = {
  aws_config_config_rule: {
    arn: 'config:R:A:config-rule/<id>',
    calls: {
      read: ['config:DescribeConfigRules', 'config:ListTagsForResource'],
      create: ['config:PutConfigRule', 'config:TagResource'],
      update: ['config:PutConfigRule', 'config:TagResource', 'config:UntagResource'],
      delete: ['config:DeleteConfigRule'],
    },
    billed: 'usage',
  },
  aws_config_configuration_recorder: {
    kept: ['name', 'role_arn', 'recording_group'],
    calls: {
      read: ['config:DescribeConfigurationRecorders'],
      create: ['config:PutConfigurationRecorder', PASS_ROLE],
      update: ['config:PutConfigurationRecorder', PASS_ROLE],
      delete: ['config:DeleteConfigurationRecorder'],
    },
    addressed: ['config:R:A:configuration-recorder/{name}/<id>'],
    billed: 'usage',
  },
  aws_config_configuration_recorder_status: {
    kept: ['name', 'is_enabled'],
    calls: {
      read: ['config:DescribeConfigurationRecorderStatus'],
      create: ['config:StartConfigurationRecorder'],
      update: ['config:StartConfigurationRecorder', 'config:StopConfigurationRecorder'],
      delete: ['config:StopConfigurationRecorder'],
    },
    addressed: ['config:R:A:configuration-recorder/{name}/<id>'],
    billed: 'nothing',
  },
  aws_config_delivery_channel: {
    kept: ['name', 's3_bucket_name'],
    calls: {
      read: ['config:DescribeDeliveryChannels'],
      create: ['config:PutDeliveryChannel'],
      update: ['config:PutDeliveryChannel'],
      delete: ['config:DeleteDeliveryChannel'],
    },
    billed: 'nothing',
  },
  aws_config_configuration_aggregator: {
    arn: 'config:R:A:config-aggregator/<id>',
    kept: ['organization_aggregation_source'],
    calls: {
      read: ['config:DescribeConfigurationAggregators', 'config:ListTagsForResource'],
      create: ['config:PutConfigurationAggregator', 'config:TagResource', PASS_AGGREGATOR_ROLE, ...OF_ORGANIZATION],
      update: ['config:PutConfigurationAggregator', 'config:TagResource', 'config:UntagResource', PASS_AGGREGATOR_ROLE],
      delete: ['config:DeleteConfigurationAggregator'],
    },
    addressed: ['config:R:A:config-aggregator/<id>', CONFORMS],
    billed: 'nothing',
  },
  aws_config_organization_conformance_pack: {
    kept: ['name', 'excluded_accounts'],
    calls: {
      read: [
        ...['config:DescribeOrganizationConformancePacks', 'config:DescribeOrganizationConformancePackStatuses'],
        'config:GetOrganizationConformancePackDetailedStatus',
      ],
      create: ['config:PutOrganizationConformancePack', ...OF_ORGANIZATION],
      update: ['config:PutOrganizationConformancePack', ...OF_ORGANIZATION],
      delete: ['config:DeleteOrganizationConformancePack'],
    },
    addressed: ['config:R:A:organization-conformance-pack/{name}-<id>', CONFORMS],
    billed: 'usage',
  },
} satisfies ProviderTypes;
