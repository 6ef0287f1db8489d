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
  },
  aws_sqs_queue_policy: { policy: 'policy' },
} satisfies ProviderTypes;
