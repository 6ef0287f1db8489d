import type { ProviderTypes } from './provider-type';

/**
 * Tables.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export const DYNAMODB = {
  aws_dynamodb_table: {
    arn: 'dynamodb:R:A:table/{name}',
    computed: { id: '{name}' },
    kept: ['hash_key', 'range_key'],
    calls: {
      read: [
        'dynamodb:DescribeContinuousBackups',
        'dynamodb:DescribeTable',
        'dynamodb:DescribeTimeToLive',
        'dynamodb:ListTagsOfResource',
      ],
      create: [
        'dynamodb:CreateTable',
        'dynamodb:TagResource',
        'dynamodb:UpdateContinuousBackups',
        'dynamodb:UpdateTimeToLive',
      ],
      update: [
        'dynamodb:TagResource',
        'dynamodb:UntagResource',
        'dynamodb:UpdateContinuousBackups',
        'dynamodb:UpdateTable',
        'dynamodb:UpdateTimeToLive',
      ],
      delete: ['dynamodb:DeleteTable'],
    },
    billed: 'usage',
  },
} satisfies ProviderTypes;
