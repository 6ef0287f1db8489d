import type { ProviderTypes } from './provider-type';

/** What records and checks. */
export const CLOUDTRAIL_AND_CONFIG = {
  aws_cloudtrail: {
    kept: ['is_multi_region_trail', 'is_organization_trail', 'enable_log_file_validation', 's3_bucket_name', 'name'],
    arn: 'cloudtrail:R:A:trail/{name}',
    calls: {
      read: [
        ...['cloudtrail:DescribeTrails', 'cloudtrail:GetEventSelectors', 'cloudtrail:GetInsightSelectors'],
        ...['cloudtrail:GetTrailStatus', 'cloudtrail:ListTags'],
      ],
      create: [
        ...['cloudtrail:AddTags', 'cloudtrail:CreateTrail', 'cloudtrail:PutEventSelectors', 'cloudtrail:StartLogging'],
      ],
      update: [
        ...['cloudtrail:AddTags', 'cloudtrail:PutEventSelectors', 'cloudtrail:RemoveTags', 'cloudtrail:StartLogging'],
        ...['cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
      ],
      delete: ['cloudtrail:DeleteTrail'],
    },
    billed: 'usage',
  },
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
} satisfies ProviderTypes;
