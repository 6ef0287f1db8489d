import {
  GLOBAL_SERVICES,
  GLOBAL_SERVICES_READ_ON,
  KEPT_IN_REGIONS,
} from '../../../../../src/constructs/guardrails/catalogue/organization/global-services';
import { regionLimit } from '../../../../../src/constructs/guardrails/catalogue/organization/region-limit';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

const regions = ['eu-central-1'];

test('leaves services without a Region alone, and keys, secrets and parameters in their Regions', () => {
  const [limit] = statementsOf(regionLimit({ regions }));
  expect(limit).toHaveProperty('NotAction', expect.arrayContaining(['iam:*', 'organizations:*', 'sts:*']));
  expect(limit?.NotAction).toEqual(expect.not.arrayContaining([expect.stringMatching(/^(kms|secretsmanager|ssm):/)]));
});

test('leaves out what Control Tower leaves out on a day, but for what it says why', () => {
  expect(GLOBAL_SERVICES_READ_ON).toBe('2026-11-27');
  expect(Object.keys(KEPT_IN_REGIONS)).toEqual(['kms:*']);
  expect(GLOBAL_SERVICES).toHaveLength(85);
  expect(GLOBAL_SERVICES).toEqual([...new Set(GLOBAL_SERVICES)].sort());
  expect(GLOBAL_SERVICES).not.toContain('kms:*');
});

test('lets inference that any Region may answer pass where it is named', () => {
  const [limit] = statementsOf(regionLimit({ regions, anywhere: ['bedrock:InvokeModel'] }));
  expect(limit).toHaveProperty('NotAction', expect.arrayContaining(['bedrock:InvokeModel']));
});

test('lets what is named be called anywhere', () => {
  const [limit] = statementsOf(regionLimit({ regions, anywhere: ['events:*'] }));
  expect(limit).toHaveProperty('NotAction', expect.arrayContaining(['events:*']));
  expect(statementsOf(regionLimit({ regions, anywhere: ['events:*'] })).map(({ Sid }) => Sid)).toEqual([
    'RegionLimit',
    'RegionLimitKeyReplicas',
  ]);
});

test('binds everybody but those who manage accounts, who copy no keys either', () => {
  const [limit, events, replicas] = statementsOf(regionLimit({ regions }));
  const managers = {
    'aws:PrincipalArn': [
      'arn:aws:iam::*:role/AWSControlTowerExecution',
      'arn:aws:iam::*:role/OrganizationAccountAccessRole',
    ],
  };
  expect(limit?.Condition).toEqual({
    ArnNotLike: managers,
    StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' },
  });
  expect(events).toMatchObject({
    Action: 'events:*',
    Condition: { ArnNotLike: managers, StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'us-east-1'] } },
  });
  expect(replicas?.Condition).toEqual({ StringNotEquals: { 'kms:ReplicaRegion': 'eu-central-1' } });
});

test.each([
  [
    'no Region',
    () => regionLimit({ regions: [] }),
    "`regions` of guardrail 'region-limit' must name at least one, got none",
  ],
  [
    'what is no Region',
    () => regionLimit({ regions: ['Frankfurt'] }),
    "`region` must be an AWS Region, got 'Frankfurt': use its code, for example 'eu-central-1'",
  ],
  [
    'keys anywhere',
    () => regionLimit({ regions, anywhere: ['events:*', 'kms:*'] }),
    "`anywhere` must leave keys, secrets and parameters in their Regions, got 'kms:*'",
  ],
  [
    'everything anywhere',
    () => regionLimit({ regions, anywhere: ['*'] }),
    "`anywhere` must leave keys, secrets and parameters in their Regions, got '*'",
  ],
  [
    'Regions of two partitions',
    () => regionLimit({ regions: ['eu-central-1', 'cn-north-1'] }),
    "`regions` must be of one partition, got 'eu-central-1' and 'cn-north-1'",
  ],
])('refuses %s', (_, make, message) => {
  expect(refusal(make)).toBe(message);
});
