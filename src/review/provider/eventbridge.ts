import type { ProviderTypes } from './provider-type';

const PASS_ROLE = {
  action: 'iam:PassRole',
  on: 'passed-role',
  with: 'role_arn',
  passedTo: 'events.amazonaws.com',
} as const;

/** Rules, their targets, and policies of buses. */
export const EVENTBRIDGE = {
  aws_cloudwatch_event_rule: {
    arn: 'events:R:A:rule/{name}',
    computed: { id: '{name}' },
    kept: ['event_bus_name'],
    calls: {
      read: ['events:DescribeRule', 'events:ListTagsForResource'],
      create: ['events:PutRule', 'events:TagResource'],
      update: ['events:PutRule', 'events:TagResource', 'events:UntagResource'],
      delete: ['events:DeleteRule'],
    },
    billed: 'usage',
  },
  aws_cloudwatch_event_target: {
    kept: ['rule', 'role_arn', 'event_bus_name'],
    calls: {
      read: ['events:ListTargetsByRule'],
      create: ['events:PutTargets', PASS_ROLE],
      update: ['events:PutTargets', PASS_ROLE],
      delete: ['events:RemoveTargets'],
    },
    addressed: ['events:R:A:rule/{rule}'],
    billed: 'nothing',
  },
  aws_cloudwatch_event_bus_policy: {
    policy: 'policy',
    kept: ['event_bus_name'],
    calls: {
      read: ['events:DescribeEventBus'],
      create: ['events:PutPermission'],
      update: ['events:PutPermission'],
      delete: ['events:RemovePermission'],
    },
    addressed: ['events:R:A:event-bus/{event_bus_name}', 'events:R:A:event-bus/default'],
    billed: 'nothing',
  },
} satisfies ProviderTypes;
