import { App } from 'cdktf';
import { UseAlarm, type UseAlarmProps } from '../../../src';
import { Arn } from '../../../src/model/arn';
import { refusal } from '../../helpers/synth/refusal';
import { RotationWorld } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ROLE = 'arn:aws:iam::111111111111:role/break-glass';

function make(app: App, replicaRegions: readonly string[] = [], props: Partial<UseAlarmProps> = {}) {
  const { stack, operations } = new RotationWorld(app, { replicaRegions: [...replicaRegions] });
  return new UseAlarm(stack, 'Alarm', { name: 'prod-break-glass', roleArn: Arn.parse(ROLE), operations, ...props });
}
const stackOf = (...replicaRegions: readonly string[]) => synth((app) => make(app, replicaRegions))('security');
const own = (type: string, ...replicaRegions: readonly string[]) =>
  Object.fromEntries(
    Object.entries(resources(stackOf(...replicaRegions), type)).filter(([path]) => path.startsWith('Alarm/')),
  );

test('an encrypted topic gets what rules of EventBridge publish, over TLS', () => {
  expect(own('aws_sns_topic')).toEqual({
    'Alarm/Topic/Resource': {
      name: 'prod-break-glass',
      kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Rotation_Key_eu-central-1_\w+\.arn}$/),
    },
  });
  const topic = 'arn:aws:sns:eu-central-1:111111111111:prod-break-glass';
  expect(statements(own('aws_sns_topic_policy')['Alarm/Topic/Policy'])).toEqual([
    {
      Sid: 'DenyInsecureTransport',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sns:Publish',
      Resource: topic,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      Sid: 'PublishByRules',
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: topic,
    },
  ]);
});

test('rules hear of every use, of calls that only read too, and of a switch in the console', () => {
  const rule = (name: string, description: string) => ({
    name,
    description,
    provider: 'aws',
    event_pattern: expect.stringContaining(`"${ROLE}"`),
    state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
  });
  const taken = 'Somebody took the role, or tried to';
  const switched = 'Somebody switched to the role in the console';
  const abroad = (name: string, description: string) => ({ ...rule(name, description), provider: 'aws.us_east_1' });
  expect(own('aws_cloudwatch_event_rule')).toEqual({
    'Alarm/eu-central-1-Switched/Resource': rule('prod-break-glass-switched', switched),
    'Alarm/eu-central-1-Taken/Resource': rule('prod-break-glass-taken', taken),
    'Alarm/eu-central-1-Used/Resource': rule('prod-break-glass-used', 'Somebody called Secrets Manager with the role'),
    'Alarm/us-east-1-Switched/Resource': abroad('prod-break-glass-switched', switched),
    'Alarm/us-east-1-Taken/Resource': abroad('prod-break-glass-taken', taken),
  });
  const target = own('aws_cloudwatch_event_target')['Alarm/eu-central-1-Used/Target'];
  expect(target).toEqual({
    provider: 'aws',
    arn: expect.stringMatching(/^\$\{aws_sns_topic\.Alarm_Topic_\w+\.arn}$/),
    rule: expect.stringMatching(/^\$\{aws_cloudwatch_event_rule\.Alarm_eu-central-1-\w+\.name}$/),
  });
  expect(own('aws_cloudwatch_event_target')['Alarm/us-east-1-Taken/Target']).toMatchObject({
    provider: 'aws.us_east_1',
    arn: 'arn:aws:events:eu-central-1:111111111111:event-bus/default',
  });
});

test('a stack that works in us-east-1 has the provider of it once', () => {
  const aliases = (...regions: readonly string[]) =>
    (stackOf(...regions).provider as { aws: { alias?: string }[] }).aws.map(({ alias }) => alias);
  expect(aliases()).toEqual([undefined, 'us_east_1']);
  expect(aliases('us-east-1')).toEqual([undefined, 'us_east_1']);
});

test('calls of IAM are forwarded from where IAM records them, to a rule that tells the topic', () => {
  const stack = synth((app) => make(app, ['eu-west-1'], { service: 'iam' }))('security');
  const used = Object.entries(resources(stack, 'aws_cloudwatch_event_rule')).filter(([path]) => /-Used\//.test(path));
  expect(resources(stack, 'aws_cloudwatch_event_target')['Alarm/eu-central-1-Used/Target']?.arn).toContain(
    'aws_sns_topic',
  );
  expect(used).toEqual([
    [
      'Alarm/eu-central-1-Used/Resource',
      expect.objectContaining({ description: 'Somebody called IAM with the role', provider: 'aws' }),
    ],
    [
      'Alarm/us-east-1-Used/Resource',
      expect.objectContaining({ description: 'Somebody called IAM with the role', provider: 'aws.us_east_1' }),
    ],
  ]);
});

test('rules of other Regions send their events to the first, with a role that can do nothing else', () => {
  const rules = own('aws_cloudwatch_event_rule', 'eu-west-1', 'us-east-1');
  expect(Object.entries(rules).map(([path, { provider, name }]) => [path, provider, name])).toEqual([
    ['Alarm/eu-central-1-Switched/Resource', 'aws', 'prod-break-glass-switched'],
    ['Alarm/eu-central-1-Taken/Resource', 'aws', 'prod-break-glass-taken'],
    ['Alarm/eu-central-1-Used/Resource', 'aws', 'prod-break-glass-used'],
    ['Alarm/eu-west-1-Switched/Resource', 'aws.eu_west_1', 'prod-break-glass-switched'],
    ['Alarm/eu-west-1-Taken/Resource', 'aws.eu_west_1', 'prod-break-glass-taken'],
    ['Alarm/eu-west-1-Used/Resource', 'aws.eu_west_1', 'prod-break-glass-used'],
    ['Alarm/us-east-1-Switched/Resource', 'aws.us_east_1', 'prod-break-glass-switched'],
    ['Alarm/us-east-1-Taken/Resource', 'aws.us_east_1', 'prod-break-glass-taken'],
    ['Alarm/us-east-1-Used/Resource', 'aws.us_east_1', 'prod-break-glass-used'],
  ]);
  const bus = 'arn:aws:events:eu-central-1:111111111111:event-bus/default';
  expect(own('aws_cloudwatch_event_target', 'eu-west-1')['Alarm/eu-west-1-Used/Target']).toEqual({
    provider: 'aws.eu_west_1',
    arn: bus,
    role_arn: expect.stringMatching(/^\$\{aws_iam_role\.Alarm_Forwarder_\w+\.arn}$/),
    rule: expect.any(String),
  });
  const role = own('aws_iam_role', 'eu-west-1')['Alarm/Forwarder/Resource'];
  expect(role).toEqual({ name: 'prod-break-glass-forward', assume_role_policy: expect.any(String) });
  expect(statements(role, 'assume_role_policy')).toEqual([
    {
      Sid: 'AssumedByEvents',
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
    },
  ]);
  expect(statements(own('aws_iam_role_policy', 'eu-west-1')['Alarm/Forwarder/Policy'])).toEqual([
    { Sid: 'SendEvents', Effect: 'Allow', Action: 'events:PutEvents', Resource: bus },
  ]);
});

test.each(['', 'Prod', 'a'.repeat(49)])('throws for the name %p', (name) => {
  expect(refusal(() => make(new App(), [], { name }))).toBe(
    `security/Alarm: \`name\` must be 1 to 48 characters of a-z 0-9 -, got '${name}'`,
  );
});

test.each(['prod-emergency', 'prod-break-glassy', 'break-glass'])(
  'throws for the name %p, which no guardrail keeps',
  (name) => {
    expect(refusal(() => make(new App(), [], { name }))).toBe(
      `security/Alarm: \`name\` must be one that the guardrail alarms-protected keeps (*-secret-rotation, *-secret-rotation-*, *-break-glass, *-break-glass-*, *-secret-detection, *-secret-detection-*), got '${name}': name it '${name}-break-glass', or give the guardrail's names as \`protectedNames\``,
    );
  },
);

test('takes any name that the organization has its guardrail keep', () => {
  const names = ['alarm-*', '*-emergency'];
  expect(() => make(new App(), [], { name: 'prod-emergency', protectedNames: names })).not.toThrow();
  expect(refusal(() => make(new App(), [], { protectedNames: names }))).toContain('(alarm-*, *-emergency)');
});
