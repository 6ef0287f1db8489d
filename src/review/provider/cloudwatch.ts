import type { ProviderTypes } from './provider-type';

/**
 * Log groups and alarms.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
 */
export const CLOUDWATCH = {
  aws_cloudwatch_log_group: {
    arn: 'logs:R:A:log-group:{name}',
    computed: { id: '{name}' },
    kept: ['retention_in_days'],
    calls: {
      read: ['logs:DescribeLogGroups', 'logs:ListTagsForResource'],
      create: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy', 'logs:TagResource'],
      update: ['logs:AssociateKmsKey', 'logs:PutRetentionPolicy', 'logs:TagResource', 'logs:UntagResource'],
      delete: ['logs:DeleteLogGroup'],
    },
    // With `:*` for everything but tags.
    addressed: ['logs:R:A:log-group:{name}', 'logs:R:A:log-group:{name}:<any>'],
    billed: 'usage',
  },
  aws_cloudwatch_log_resource_policy: { policy: 'policy_document' },
  aws_cloudwatch_metric_alarm: {
    arn: 'cloudwatch:R:A:alarm:{alarm_name}',
    kept: ['alarm_name'],
    calls: {
      read: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
      create: ['cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource'],
      update: ['cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource', 'cloudwatch:UntagResource'],
      delete: ['cloudwatch:DeleteAlarms'],
    },
    billed: 'alarm',
  },
} satisfies ProviderTypes;
