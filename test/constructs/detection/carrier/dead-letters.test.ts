import { DetectionFindings, type DetectionSetProps, Detections } from '../../../../src';
import { isProtectedAlarm } from '../../../../src/model/guardrails/protected-alarms';
import { auditStack, memberStack } from '../../../helpers/synth/detections/stacks';
import { resources, statements, synth } from '../../../helpers/synth/synth';

const REGIONS = ['eu-central-1', 'eu-west-1'];
const providerOf = (region: string) =>
  region === 'eu-central-1' ? {} : { provider: `aws.${region.replaceAll('-', '_')}` };
const made = (props: Partial<DetectionSetProps> = {}) => synth((app) => auditStack(app, props))('audit');
const stack = made();

test.each(REGIONS)('the audit account has an encrypted queue in %s, and an alarm on what is in it', (region) => {
  const path = `Detections/DeadLetters/${region}`;
  expect(resources(stack, 'aws_sqs_queue')[`${path}/Resource`]).toMatchObject({
    ...providerOf(region),
    name: 'prod-secret-detection-failed',
    kms_master_key_id: expect.stringMatching(
      region === 'eu-central-1'
        ? /^\$\{aws_kms_key\.Detections_Key_eu-central-1_\w+\.arn}$/
        : new RegExp(`^\\$\\{aws_kms_key\\.Detections_DeadLetters_Key-${region}_\\w+\\.arn}$`),
    ),
    message_retention_seconds: 1_209_600,
  });
  expect(resources(stack, 'aws_cloudwatch_metric_alarm')[`${path}/Alarm`]).toMatchObject({
    ...providerOf(region),
    alarm_name: 'prod-secret-detection-silent-failed',
    namespace: 'AWS/SQS',
    metric_name: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: 'prod-secret-detection-failed' },
    threshold: 0,
    comparison_operator: 'GreaterThanThreshold',
    treat_missing_data: 'notBreaching',
  });
});

test('there is no queue in any other Region', () => {
  expect(Object.keys(resources(stack, 'aws_sqs_queue')).sort()).toEqual(
    REGIONS.map((region) => `Detections/DeadLetters/${region}/Resource`),
  );
});

test.each(REGIONS)(
  'the queue in %s takes what rules of the environment send, in its Region and organization',
  (region) => {
    const queue = `arn:aws:sqs:${region}:333333333333:prod-secret-detection-failed`;
    expect(statements(resources(stack, 'aws_sqs_queue_policy')[`Detections/DeadLetters/${region}/Policy`])).toEqual([
      {
        Sid: 'DenyInsecureTransport',
        Effect: 'Deny',
        Principal: '*',
        Action: ['sqs:ReceiveMessage', 'sqs:SendMessage'],
        Resource: queue,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Sid: 'SendByRules',
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queue,
        Condition: {
          ArnLike: { 'aws:SourceArn': `arn:aws:events:${region}:*:rule/prod-*` },
          StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
        },
      },
    ]);
  },
);

test.each([
  ['Detections/Key/eu-central-1', 'eu-central-1'],
  ['Detections/DeadLetters/Key-eu-west-1/eu-west-1', 'eu-west-1'],
])('rules of the organization may use the key %s, and the account through queues there', (path, region) => {
  const key = statements(resources(stack, 'aws_kms_key')[`${path}/Resource`]);
  const calls = { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' };
  expect(key).toContainEqual({
    ...{ Sid: 'UseByRulesForQueues', ...calls, Principal: { Service: 'events.amazonaws.com' } },
    Condition: { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } },
  });
  expect(key).toContainEqual({
    ...{ Sid: 'UseByQueues', ...calls, Principal: { AWS: 'arn:aws:iam::333333333333:root' } },
    Condition: { StringEquals: { 'kms:ViaService': `sqs.${region}.amazonaws.com` } },
  });
});

test('every target of the audit account has the queue of its Region if there is one, those of findings included', () => {
  const all = synth((app) => {
    const detections = auditStack(app, { detections: [Detections.trailStopped()] });
    new DetectionFindings(detections.node.scope as never, 'Findings', { detections });
  })('audit');
  const targets = Object.entries(resources(all, 'aws_cloudwatch_event_target'));
  const own = /^\$\{aws_sqs_queue\.Detections_DeadLetters_eu-central-1_\w+\.arn}$/;
  for (const [path, { dead_letter_config: config }] of targets) {
    const [, region] = /^Detections\/OtherRegions\/(.+)\/Target$/.exec(path) ?? [];
    expect([path, config]).toEqual([
      path,
      region === undefined
        ? { arn: expect.stringMatching(own) }
        : region === 'us-east-1'
          ? undefined
          : { arn: `arn:aws:sqs:${region}:333333333333:prod-secret-detection-failed` },
    ]);
  }
  expect(targets.map(([path]) => path).sort()).toEqual([
    'Detections/OtherRegions/eu-west-1/Target',
    'Detections/OtherRegions/us-east-1/Target',
    'Detections/detection-silent/Target',
    'Detections/trail-stopped/Target',
    'Findings/Unreported/Told/Target',
    'Findings/ended-trail-stopped/Target',
  ]);
});

test('other accounts use the queues of the audit account, in Regions that have one', () => {
  const arns = (props: Parameters<typeof memberStack>[1] = {}) =>
    Object.values(resources(synth((app) => memberStack(app, props))('member'), 'aws_cloudwatch_event_target')).map(
      ({ dead_letter_config: config }) => (config as { readonly arn: string } | undefined)?.arn,
    );
  expect(arns()).toEqual([
    ...REGIONS.map((region) => `arn:aws:sqs:${region}:333333333333:prod-secret-detection-failed`),
    undefined,
  ]);
  expect(arns({ deadLetterRegions: ['eu-west-1'] })).toEqual([
    undefined,
    'arn:aws:sqs:eu-west-1:333333333333:prod-secret-detection-failed',
    undefined,
  ]);
});

test('a set looks for silence, also where its detections do not say so, and once', () => {
  const silent = (detections: DetectionSetProps['detections']) =>
    Object.keys(resources(made({ detections }), 'aws_cloudwatch_event_rule')).filter((path) => /silent/.test(path));
  expect(silent([Detections.trailStopped()])).toEqual(['Detections/detection-silent/Resource']);
  expect(silent([Detections.detectionSilent()])).toEqual(['Detections/detection-silent/Resource']);
});

test('the alarm of another Region is forwarded, and has a name that the guardrail alarms-protected keeps', () => {
  const pattern = resources(stack, 'aws_cloudwatch_event_rule')['Detections/OtherRegions/eu-west-1/Resource'];
  expect(String(pattern?.event_pattern)).toContain('CloudWatch Alarm State Change');
  expect(isProtectedAlarm('prod-secret-detection-silent-failed')).toBe(true);
});
