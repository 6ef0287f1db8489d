import type { ProviderTypes } from './provider-type';

/** Topics and queues. */
export const SNS_AND_SQS = {
  aws_sns_topic: {
    arn: 'sns:R:A:{name}',
    computed: { id: '{arn}' },
    policy: 'policy',
    optional: ['policy'],
    calls: {
      read: ['sns:GetTopicAttributes', 'sns:ListTagsForResource'],
      create: ['sns:CreateTopic', 'sns:SetTopicAttributes', 'sns:TagResource'],
      update: ['sns:SetTopicAttributes', 'sns:TagResource', 'sns:UntagResource'],
      delete: ['sns:DeleteTopic'],
    },
    billed: 'usage',
  },
  aws_sns_topic_policy: {
    policy: 'policy',
    calls: {
      read: ['sns:GetTopicAttributes'],
      create: ['sns:SetTopicAttributes'],
      update: ['sns:SetTopicAttributes'],
      delete: ['sns:SetTopicAttributes'],
    },
    billed: 'nothing',
  },
  aws_sqs_queue: {
    arn: 'sqs:R:A:{name}',
    policy: 'policy',
    optional: ['policy'],
    calls: {
      read: ['sqs:GetQueueAttributes', 'sqs:ListQueueTags'],
      create: ['sqs:CreateQueue', 'sqs:SetQueueAttributes', 'sqs:TagQueue'],
      update: ['sqs:SetQueueAttributes', 'sqs:TagQueue', 'sqs:UntagQueue'],
      delete: ['sqs:DeleteQueue'],
    },
    billed: 'usage',
  },
  aws_sns_topic_subscription: {
    kept: ['topic_arn', 'protocol', 'endpoint'],
    calls: {
      read: ['sns:GetSubscriptionAttributes'],
      create: ['sns:Subscribe'],
      update: ['sns:SetSubscriptionAttributes'],
      delete: ['sns:Unsubscribe'],
    },
    addressed: ['sns:R:A:<name>'],
    billed: 'nothing',
  },
  aws_sqs_queue_policy: {
    policy: 'policy',
    calls: {
      read: ['sqs:GetQueueAttributes'],
      create: ['sqs:SetQueueAttributes'],
      update: ['sqs:SetQueueAttributes'],
      delete: ['sqs:SetQueueAttributes'],
    },
    addressed: ['sqs:R:A:<name>'],
    billed: 'nothing',
  },
} satisfies ProviderTypes;
