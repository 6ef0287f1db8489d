import { type App, TerraformStack } from 'cdktf';
import { DetectionFindings, Detections } from '../../../../src';
import { forwardedEvents } from '../../../../src/constructs/detection/carrier/forwarded-events';
import { detectedIn } from '../../../../src/functions/findings/detected';
import { isProtectedAlarm } from '../../../../src/model/guardrails/protected-alarms';
import { call, change, rotationEvent } from '../../../helpers/synth/detections/events';
import { auditStack, SOME } from '../../../helpers/synth/detections/stacks';
import { SCOPE } from '../../../helpers/synth/detections/table';
import { matchesPattern } from '../../../helpers/synth/people/event-matcher';
import { resources, statements, synth } from '../../../helpers/synth/synth';
import { tables } from '../tables/all';

const made = (app: App, all = SOME) => {
  const detections = auditStack(app, { detections: all });
  new DetectionFindings(TerraformStack.of(detections), 'Findings', { detections });
};
const stack = synth((app) => made(app))('audit');

test('each topic calls the function, and nobody else may but rules of what ends a detection', () => {
  const subscriptions = Object.entries(resources(stack, 'aws_sns_topic_subscription'));
  expect(subscriptions.map(([path, { protocol }]) => [path, protocol])).toEqual(
    ['critical', 'high', 'low', 'medium'].map((severity) => [`Findings/${severity}/Subscription`, 'lambda']),
  );
  const permissions = Object.values(resources(stack, 'aws_lambda_permission'));
  expect(
    permissions.map(({ principal, source_arn: from }) => [principal, String(from).replace(/_\w{8}\.arn}$/, '')]),
  ).toEqual([
    ['events.amazonaws.com', 'arn:aws:events:eu-central-1:333333333333:rule/prod-secret-detection-ended-*'],
    ...['critical', 'high', 'low', 'medium'].map((severity) => [
      'sns.amazonaws.com',
      `\${aws_sns_topic.Detections_${severity}`,
    ]),
  ]);
});

test('its role imports findings and keeps what failed, and may do nothing else', () => {
  const policy = statements(
    Object.entries(resources(stack, 'aws_iam_role_policy')).find(([path]) => path.startsWith('Findings/'))?.[1],
  );
  const key = expect.stringMatching(/^\$\{aws_kms_key\.Detections_Key_eu-central-1_\w+\.arn}$/);
  const hub = 'arn:aws:securityhub:eu-central-1:333333333333';
  expect(policy.map(({ Action, Resource, Condition }) => [Action, Resource, Condition])).toEqual(
    expect.arrayContaining([
      ['securityhub:BatchImportFindings', `${hub}:product/333333333333/default`, undefined],
      [['securityhub:BatchUpdateFindings', 'securityhub:GetFindings'], `${hub}:hub/default`, undefined],
      ['sqs:SendMessage', 'arn:aws:sqs:eu-central-1:333333333333:prod-secret-detection-findings-failed', undefined],
      [
        ['kms:Decrypt', 'kms:GenerateDataKey'],
        key,
        { StringEquals: { 'kms:ViaService': 'sqs.eu-central-1.amazonaws.com' } },
      ],
    ]),
  );
  expect(policy).toHaveLength(5);
});

test('what it fails to report is kept for 14 days, encrypted', () => {
  expect(resources(stack, 'aws_sqs_queue')['Findings/Failed']).toEqual({
    name: 'prod-secret-detection-findings-failed',
    kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Detections_Key_eu-central-1_\w+\.arn}$/),
    message_retention_seconds: 1_209_600,
  });
  expect(resources(stack, 'aws_lambda_function_event_invoke_config')['Findings/Invocation']).toMatchObject({
    maximum_retry_attempts: 2,
    destination_config: {
      on_failure: { destination: expect.stringMatching(/^\$\{aws_sqs_queue\.Findings_Failed_\w+\.arn}$/) },
    },
  });
});

test('people are told when something is in the queue, in the words of detections, and the function leaves it out', () => {
  expect(resources(stack, 'aws_cloudwatch_metric_alarm')['Findings/Unreported/Resource']).toMatchObject({
    alarm_name: 'prod-secret-detection-findings-unreported',
    namespace: 'AWS/SQS',
    metric_name: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: expect.stringMatching(/^\$\{aws_sqs_queue\.Findings_Failed_\w+\.name}$/) },
    comparison_operator: 'GreaterThanThreshold',
    threshold: 0,
    treat_missing_data: 'notBreaching',
  });
  const rule = resources(stack, 'aws_cloudwatch_event_rule')['Findings/Unreported/Told/Resource'];
  expect(JSON.parse(String(rule?.event_pattern)).detail).toEqual({
    alarmName: ['prod-secret-detection-findings-unreported'],
    state: { value: ['ALARM'] },
  });
  const target = resources(stack, 'aws_cloudwatch_event_target')['Findings/Unreported/Told/Target'];
  expect(String(target?.arn)).toMatch(/aws_sns_topic\.Detections_high_/);
  const { input_template: template } = (target?.input_transformer ?? {}) as { readonly input_template: string };
  const alarm = { detail: { alarmName: 'prod-secret-detection-findings-unreported', state: { value: 'ALARM' } } };
  const [told] = detectedIn(JSON.parse(template.replace('<aws.events.event.json>', JSON.stringify(alarm))));
  expect(told).toMatchObject({ detection: 'findings-unreported', severity: 'high', event: alarm });
  expect(told?.event.detail?.eventName).toBeUndefined();
});

test('queues of the account may use the key, where policies of roles allow it', () => {
  const key = resources(stack, 'aws_kms_key')['Detections/Key/eu-central-1/Resource'];
  expect(statements(key).find(({ Sid }) => Sid === 'UseByQueues')).toEqual({
    Sid: 'UseByQueues',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::333333333333:root' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': 'sqs.eu-central-1.amazonaws.com' } },
  });
});

const all = tables.map(({ detection }) => detection);

test.each([
  ['trail-stopped', call('cloudtrail', 'StartLogging')],
  ['rotation-failed', rotationEvent('RotationSucceeded')],
  ['rotation-abandoned', rotationEvent('RotationSucceeded')],
  ['rotation-cancelled', change('RotateSecret')],
  ['secret-deleted', change('RestoreSecret')],
  ['key-unusable', call('kms', 'EnableKey')],
  ['key-unusable', call('kms', 'CancelKeyDeletion')],
  ['key-unusable', call('kms', 'ImportKeyMaterial')],
])('%s is ended by an event that accounts forward: %#', (id, event) => {
  const rule = resources(synth((app) => made(app, all))('audit'), 'aws_cloudwatch_event_rule')[
    `Findings/ended-${id}/Resource`
  ];
  expect(matchesPattern(JSON.parse(String(rule?.event_pattern)), event)).toBe(true);
  expect(matchesPattern(forwardedEvents(all, SCOPE, 'eu-central-1'), event)).toBe(true);
  expect(isProtectedAlarm(String(rule?.name))).toBe(true);
});

test('no event both begins and ends a detection', () => {
  const ended = tables.filter(({ detection }) => detection.endedBy !== undefined);
  expect(ended.length).toBeGreaterThan(4);
  for (const { detection, fires } of ended) {
    expect(fires.filter((event) => matchesPattern(detection.endedBy?.() ?? {}, event))).toEqual([]);
  }
});

test('a set without such detections has no rule for it', () => {
  const none = synth((app) => made(app, [Detections.secretReadDenied()]))('audit');
  expect(Object.keys(resources(none, 'aws_cloudwatch_event_rule')).filter((path) => /ended/.test(path))).toEqual([]);
});
