import type { App } from 'cdktf';
import { RotationOperations } from '../../../src';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { rotationStack } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const BUS = 'arn:aws:events:eu-central-1:111111111111:event-bus/default';
const BOUNDARY = 'arn:aws:iam::111111111111:policy/secrets-boundary-prod-forwarder';
const NAMES = { environment: 'prod', owner: 'team-security' };
const stack = rotationStack(() => undefined, { replicaRegions: ['eu-west-1', 'us-east-1'] });
const replicas = (type: string, from = stack) =>
  Object.fromEntries(Object.entries(resources(from, type)).filter(([path]) => path.startsWith('Rotation/Replicas/')));

test('each replica Region has a rule for failed replications that it records itself', () => {
  const rules = replicas('aws_cloudwatch_event_rule');
  expect(Object.entries(rules).map(([path, { provider, name }]) => [path, provider, name])).toEqual([
    ['Rotation/Replicas/eu-west-1/Resource', 'aws.eu_west_1', 'prod-secret-rotation-replicas-eu-central-1'],
    ['Rotation/Replicas/us-east-1/Resource', 'aws.us_east_1', 'prod-secret-rotation-replicas-eu-central-1'],
  ]);
  expect(JSON.parse(String(rules['Rotation/Replicas/eu-west-1/Resource']?.event_pattern))).toEqual({
    source: ['aws.secretsmanager'],
    'detail-type': ['AWS Service Event via CloudTrail'],
    detail: { eventSource: ['secretsmanager.amazonaws.com'], eventName: ['ReplicationFailed'] },
    region: ['eu-west-1'],
  });
});

test('the event goes to the bus of the own Region, whose rule about failures tells the topic of any Region', () => {
  expect(replicas('aws_cloudwatch_event_target')['Rotation/Replicas/eu-west-1/Target']).toEqual({
    provider: 'aws.eu_west_1',
    rule: expect.stringMatching(/^\$\{aws_cloudwatch_event_rule\.Rotation_Replicas_eu-west-1_\w+\.name}$/),
    arn: BUS,
    role_arn: expect.stringMatching(/^\$\{aws_iam_role\.Rotation_Replicas_Forwarder_\w+\.arn}$/),
  });
  const { event_pattern } = resources(stack, 'aws_cloudwatch_event_rule')['Rotation/Failed/Resource'] ?? {};
  const pattern = JSON.parse(String(event_pattern));
  expect(pattern.detail.eventName).toContain('ReplicationFailed');
  expect(Object.keys(pattern)).toEqual(['source', 'detail-type', 'detail']);
});

test('the role with which events are forwarded can send them, and nothing else', () => {
  const role = replicas('aws_iam_role')['Rotation/Replicas/Forwarder/Resource'];
  expect(role).toEqual({
    name: 'prod-secret-rotation-forward-eu-central-1',
    assume_role_policy: expect.any(String),
  });
  expect(statements(replicas('aws_iam_role_policy')['Rotation/Replicas/Forwarder/Policy'])).toEqual([
    { Sid: 'SendEvents', Effect: 'Allow', Action: 'events:PutEvents', Resource: BUS },
  ]);
});

test('the role takes the boundary that it is given', () => {
  const bounded = synth((app: App) => {
    const account = accountStack(app, 'security', { ...SECURITY, replicaRegions: ['eu-west-1'] });
    new RotationOperations(account, 'Rotation', { ...NAMES, permissionsBoundary: BOUNDARY });
  })('security');
  expect(replicas('aws_iam_role', bounded)['Rotation/Replicas/Forwarder/Resource']).toMatchObject({
    permissions_boundary: BOUNDARY,
  });
});

test('a stack without replica Regions forwards nothing', () => {
  expect(
    replicas(
      'aws_iam_role',
      rotationStack(() => undefined),
    ),
  ).toEqual({});
});

test('the longest names fit', () => {
  const long = synth((app: App) => {
    const account = accountStack(app, 'security', {
      ...SECURITY,
      region: 'ap-southeast-7',
      replicaRegions: ['ap-southeast-1'],
    });
    new RotationOperations(account, 'Rotation', { ...NAMES, environment: 'e'.repeat(20) });
  })('security');
  for (const type of ['aws_iam_role', 'aws_cloudwatch_event_rule']) {
    const lengths = Object.values(replicas(type, long)).map(({ name }) => String(name).length);
    expect(lengths).not.toHaveLength(0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(64);
  }
});
