import { App } from 'cdktf';
import { RotationOperations } from '../../../src';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { rotationStack } from '../../helpers/synth/rotation';
import { resources, type StackJson, statements } from '../../helpers/synth/synth';

const stack = rotationStack(() => undefined);
const patterns = (from: StackJson) =>
  Object.entries(resources(from, 'aws_cloudwatch_event_rule')).map(([path, { event_pattern, name }]) => [
    path,
    name,
    JSON.parse(String(event_pattern)),
  ]);
const SECRETS = [{ prefix: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:' }];

test('failures, cancellations, successes and overdue rotations are events that rules wait for', () => {
  expect(patterns(stack)).toEqual([
    [
      'Rotation/Cancelled/Resource',
      'prod-secret-rotation-cancelled',
      {
        source: ['aws.secretsmanager'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['secretsmanager.amazonaws.com'],
          eventName: ['CancelRotateSecret'],
          $or: [{ responseElements: { arn: SECRETS } }, { responseElements: { aRN: SECRETS } }],
        },
      },
    ],
    [
      'Rotation/Failed/Resource',
      'prod-secret-rotation-failed',
      {
        source: ['aws.secretsmanager'],
        'detail-type': ['AWS Service Event via CloudTrail'],
        detail: {
          eventSource: ['secretsmanager.amazonaws.com'],
          eventName: ['RotationFailed', 'RotationAbandoned', 'TestRotationFailed', 'ReplicationFailed'],
        },
      },
    ],
    [
      'Rotation/OverdueRule/Resource',
      'prod-secret-rotation-overdue',
      {
        source: ['aws.config'],
        'detail-type': ['Config Rules Compliance Change'],
        detail: {
          configRuleName: ['prod-secret-rotation-overdue'],
          newEvaluationResult: { complianceType: ['NON_COMPLIANT'] },
        },
      },
    ],
    [
      'Rotation/Succeeded/Resource',
      'prod-secret-rotation-succeeded',
      {
        source: ['aws.secretsmanager'],
        'detail-type': ['Secret Label Updated'],
        resources: SECRETS,
        detail: { labelUpdated: ['AWSCURRENT'] },
      },
    ],
  ]);
});

test('every rule tells the one encrypted topic', () => {
  const targets = Object.values(resources(stack, 'aws_cloudwatch_event_target'));
  expect(targets).toHaveLength(4);
  for (const { arn } of targets) expect(arn).toMatch(/^\$\{aws_sns_topic\.Rotation_Topic_\w+\.arn}$/);
  expect(resources(stack, 'aws_sns_topic')).toEqual({
    'Rotation/Topic/Resource': {
      name: 'prod-secret-rotation',
      kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Rotation_Key_eu-central-1_\w+\.arn}$/),
    },
  });
});

test('the topic lets EventBridge publish without a condition, and nobody without TLS', () => {
  const topic = 'arn:aws:sns:eu-central-1:111111111111:prod-secret-rotation';
  expect(statements(resources(stack, 'aws_sns_topic_policy')['Rotation/Topic/Policy'])).toEqual([
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

test('the key serves logs and topics of its account, and neither a secret nor anybody who publishes', () => {
  const { policy } = resources(stack, 'aws_kms_key')['Rotation/Key/eu-central-1/Resource'] ?? {};
  const [administration, ...uses] = statements({ policy });
  expect(administration?.Sid).toBe('AdministrationByAccount');
  expect(administration?.Action).not.toContain('kms:Decrypt');
  expect(uses).toEqual([
    {
      Sid: 'UseByEvents',
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: {
        ArnLike: { 'kms:EncryptionContext:aws:sns:topicArn': 'arn:aws:sns:eu-central-1:111111111111:*' },
      },
    },
    {
      Sid: 'UseByLogs',
      Effect: 'Allow',
      Principal: { Service: 'logs.eu-central-1.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:Describe*', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: '*',
      Condition: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-central-1:111111111111:log-group:*' },
      },
    },
  ]);
});

test('CloudWatch Logs of China is another principal', () => {
  const { policy } =
    resources(
      rotationStack(() => undefined, { region: 'cn-north-1' }),
      'aws_kms_key',
    )['Rotation/Key/cn-north-1/Resource'] ?? {};
  const logs = statements({ policy }).find(({ Sid }) => Sid === 'UseByLogs');
  expect(logs?.Principal).toEqual({ Service: 'logs.cn-north-1.amazonaws.com.cn' });
});

const operations = (props: Readonly<Record<string, unknown>>) => () =>
  new RotationOperations(accountStack(new App(), 'security', SECURITY), 'Rotation', {
    environment: 'prod',
    owner: 'team-security',
    ...props,
  });

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  [
    'a malformed environment',
    { environment: 'Prod!' },
    "`environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod!'",
  ],
  [
    'being unwatched without a reason',
    { overdue: { kind: 'unwatched', reason: ' ' } },
    '`overdue` must have a reason when rotations are unwatched',
  ],
])('throws for %s', (_, props, message) => {
  expect(refusal(operations(props))).toBe(`security/Rotation: ${message}`);
});
