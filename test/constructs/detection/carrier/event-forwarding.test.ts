import { App } from 'cdktf';
import type { AwsAccountProps, EventForwardingProps } from '../../../../src';
import { memberStack } from '../../../helpers/synth/detections/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../helpers/synth/synth';

const made = (props: Partial<EventForwardingProps> = {}, account: Partial<AwsAccountProps> = {}) =>
  synth((app) => memberStack(app, props, account))('member');
const rules = (...args: Parameters<typeof made>) =>
  Object.entries(resources(made(...args), 'aws_cloudwatch_event_rule')).map(([path, { provider, name, state }]) => [
    path,
    provider,
    name,
    state,
  ]);

test('an account has one rule in each Region, us-east-1 among them, which hears of calls that only read', () => {
  const state = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';
  expect(rules()).toEqual([
    ['Forwarding/eu-central-1/Resource', 'aws', 'prod-secret-detection-forward', state],
    ['Forwarding/eu-west-1/Resource', 'aws.eu_west_1', 'prod-secret-detection-forward', state],
    ['Forwarding/us-east-1/Resource', 'aws.us_east_1', 'prod-secret-detection-forward', state],
  ]);
  expect(rules({}, { replicaRegions: ['us-east-1'] }).map(([path]) => path)).toEqual([
    'Forwarding/eu-central-1/Resource',
    'Forwarding/us-east-1/Resource',
  ]);
});

test('each sends to the bus of the audit account what its own Region recorded', () => {
  const stack = made({ permissionsBoundary: 'arn:aws:iam::222222222222:policy/boundary' });
  const targets = resources(stack, 'aws_cloudwatch_event_target');
  for (const region of ['eu-central-1', 'eu-west-1', 'us-east-1']) {
    expect(targets[`Forwarding/${region}/Target`]).toMatchObject({
      arn: 'arn:aws:events:eu-central-1:333333333333:event-bus/default',
      role_arn: expect.stringMatching(/^\$\{aws_iam_role\.Forwarding_Forwarder_\w+\.arn}$/),
    });
    const rule = resources(stack, 'aws_cloudwatch_event_rule')[`Forwarding/${region}/Resource`];
    expect(JSON.parse(String(rule?.event_pattern))).toMatchObject({ region: [region] });
  }
  expect(resources(stack, 'aws_iam_role')['Forwarding/Forwarder/Resource']).toMatchObject({
    name: 'prod-secret-detection-forward',
    permissions_boundary: 'arn:aws:iam::222222222222:policy/boundary',
  });
  expect(statements(resources(stack, 'aws_iam_role_policy')['Forwarding/Forwarder/Policy'])).toEqual([
    {
      Sid: 'SendEvents',
      Effect: 'Allow',
      Action: 'events:PutEvents',
      Resource: 'arn:aws:events:eu-central-1:333333333333:event-bus/default',
    },
  ]);
});

test('detections of another Region are sent there', () => {
  const targets = Object.values(resources(made({ auditRegion: 'eu-west-1' }), 'aws_cloudwatch_event_target'));
  expect(new Set(targets.map(({ arn }) => arn))).toEqual(
    new Set(['arn:aws:events:eu-west-1:333333333333:event-bus/default']),
  );
});

test('the audit account forwards what other Regions record, and its own Region nothing', () => {
  expect(rules({}, { accountId: '333333333333' }).map(([path]) => path)).toEqual([
    'Forwarding/eu-west-1/Resource',
    'Forwarding/us-east-1/Resource',
  ]);
});

test.each<[Partial<EventForwardingProps>, string]>([
  [{ environment: 'Prod' }, "`environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'"],
  [
    { auditAccountId: '3333' },
    "`accountId` must be 12 digits, got '3333': keep leading zeros and write it as a string",
  ],
  [{ auditRegion: 'europe' }, "`region` must be an AWS Region, got 'europe': use its code, for example 'eu-central-1'"],
])('refuses %j', (props, message) => {
  expect(refusal(() => memberStack(new App(), props))).toBe(`member/Forwarding: ${message}`);
});
