import { App } from 'cdktf';
import { UseAlarm, type UseAlarmProps } from '../../../src';
import { Arn } from '../../../src/model/arn';
import { refusal } from '../../helpers/refusal';
import { RotationWorld } from '../../helpers/rotation';
import { resources, statements, synth } from '../../helpers/synth';

const ROLE = 'arn:aws:iam::111111111111:role/break-glass';

function make(app: App, replicaRegions: readonly string[] = [], props: Partial<UseAlarmProps> = {}) {
  const { stack, operations } = new RotationWorld(app, { replicaRegions: [...replicaRegions] });
  return new UseAlarm(stack, 'Alarm', { name: 'prod-emergency', roleArn: Arn.parse(ROLE), operations, ...props });
}
const stackOf = (...replicaRegions: readonly string[]) => synth((app) => make(app, replicaRegions))('security');
const own = (type: string, ...replicaRegions: readonly string[]) =>
  Object.fromEntries(
    Object.entries(resources(stackOf(...replicaRegions), type)).filter(([path]) => path.startsWith('Alarm/')),
  );

test('an encrypted topic gets what rules of EventBridge publish, over TLS', () => {
  expect(own('aws_sns_topic')).toEqual({
    'Alarm/Topic/Resource': {
      name: 'prod-emergency',
      kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Rotation_Key_eu-central-1_\w+\.arn}$/),
    },
  });
  const topic = 'arn:aws:sns:eu-central-1:111111111111:prod-emergency';
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

test('two rules hear of every use, of calls that only read too', () => {
  const rule = (name: string, description: string) => ({
    name,
    description,
    provider: 'aws',
    event_pattern: expect.stringContaining(`"${ROLE}"`),
    state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
  });
  expect(own('aws_cloudwatch_event_rule')).toEqual({
    'Alarm/eu-central-1-Taken/Resource': rule('prod-emergency-taken', 'Somebody took the role, or tried to'),
    'Alarm/eu-central-1-Used/Resource': rule('prod-emergency-used', 'Somebody called Secrets Manager with the role'),
  });
  const arn = expect.stringMatching(/^\$\{aws_sns_topic\.Alarm_Topic_\w+\.arn}$/);
  const target = {
    provider: 'aws',
    arn,
    rule: expect.stringMatching(/^\$\{aws_cloudwatch_event_rule\.Alarm_eu-central-1-\w+\.name}$/),
  };
  expect(own('aws_cloudwatch_event_target')).toEqual({
    'Alarm/eu-central-1-Taken/Target': target,
    'Alarm/eu-central-1-Used/Target': target,
  });
  expect(own('aws_iam_role')).toEqual({});
});

test('rules of other Regions send their events to the first, with a role that can do nothing else', () => {
  const rules = own('aws_cloudwatch_event_rule', 'eu-west-1', 'us-east-1');
  expect(Object.entries(rules).map(([path, { provider, name }]) => [path, provider, name])).toEqual([
    ['Alarm/eu-central-1-Taken/Resource', 'aws', 'prod-emergency-taken'],
    ['Alarm/eu-central-1-Used/Resource', 'aws', 'prod-emergency-used'],
    ['Alarm/eu-west-1-Taken/Resource', 'aws.eu_west_1', 'prod-emergency-taken'],
    ['Alarm/eu-west-1-Used/Resource', 'aws.eu_west_1', 'prod-emergency-used'],
    ['Alarm/us-east-1-Taken/Resource', 'aws.us_east_1', 'prod-emergency-taken'],
    ['Alarm/us-east-1-Used/Resource', 'aws.us_east_1', 'prod-emergency-used'],
  ]);
  const bus = 'arn:aws:events:eu-central-1:111111111111:event-bus/default';
  expect(own('aws_cloudwatch_event_target', 'eu-west-1')['Alarm/eu-west-1-Used/Target']).toEqual({
    provider: 'aws.eu_west_1',
    arn: bus,
    role_arn: expect.stringMatching(/^\$\{aws_iam_role\.Alarm_Forwarder_\w+\.arn}$/),
    rule: expect.any(String),
  });
  const role = own('aws_iam_role', 'eu-west-1')['Alarm/Forwarder/Resource'];
  expect(role).toEqual({ name: 'prod-emergency-forward', assume_role_policy: expect.any(String) });
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
