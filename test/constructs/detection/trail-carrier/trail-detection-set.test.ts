import { App } from 'cdktf';
import { TrailDetections } from '../../../../src';
import { isProtectedAlarm } from '../../../../src/model/guardrails/protected-alarms';
import { trailDetectionsStack } from '../../../helpers/synth/detections/trail-stack-of';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../helpers/synth/synth';

const made = (props: Parameters<typeof trailDetectionsStack>[1] = {}) =>
  synth((app) => trailDetectionsStack(app, props))('queries');

test('each detection has a schedule, whose input says what to ask and how to judge', () => {
  const stack = made();
  const rules = resources(stack, 'aws_cloudwatch_event_rule');
  expect(rules['Detections/secrets-swept/Schedule/Resource']).toEqual({
    name: 'prod-secret-detection-watch-secrets-swept',
    description: 'Somebody reads 10 secrets or more within 60 minutes',
    schedule_expression: 'rate(1 hour)',
  });
  expect(rules['Detections/secret-unused/Schedule/Resource']?.schedule_expression).toBe('rate(1 day)');
  const targets = resources(stack, 'aws_cloudwatch_event_target');
  const { input, dead_letter_config } = targets['Detections/secrets-swept/Schedule/Target'] ?? {};
  expect(dead_letter_config).toEqual({
    arn: expect.stringMatching(/^\$\{aws_sqs_queue\.Detections_Failed_\w+\.arn}$/),
  });
  expect(JSON.parse(String(input))).toEqual({
    detection: 'secrets-swept',
    severity: 'high',
    intent: 'Somebody reads 10 secrets or more within 60 minutes',
    runbook: TrailDetections.secretsSwept().runbook,
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'secretsmanager', call: 'GetSecretValue' },
    lookBackHours: 3,
    source: {
      kind: 'query',
      queryId: expect.stringMatching(/^\$\{aws_athena_named_query\.\S+\.id}$/),
      workgroup: 'secrets-audit',
    },
  });
  const silent = targets['Detections/trail-silent/Schedule/Target']?.input;
  expect(JSON.parse(String(silent)).source).toEqual({
    ...{ kind: 'digests', bucket: 'example-trail', folder: 'AWSLogs/o-a1b2c3d4e5', hours: 3 },
    ...{ accounts: ['111111111111'], regions: ['eu-central-1'] },
  });
  const failing = targets['Detections/trail-delivery-failing/Schedule/Target']?.input;
  expect(JSON.parse(String(failing)).source).toEqual({
    kind: 'status',
    trailArn: 'arn:aws:cloudtrail:eu-central-1:200000000001:trail/organization',
  });
});

test('a question leaves out the roles that are exempt, and those that are tuned', () => {
  const exempt = ['arn:aws:iam::*:role/stock-taking'];
  const queries = resources(
    made({ tuning: { 'secrets-swept': { exempt, reason: 'It takes stock' } } }),
    'aws_athena_named_query',
  );
  const { query, workgroup } = queries['Detections/secrets-swept/Question'] ?? {};
  expect(workgroup).toMatch(/^secrets-audit$/);
  expect(query).toContain("'^(arn:aws:iam::.*:role/secrets-deployment|arn:aws:iam::.*:role/stock-taking)$'");
});

test('what begins is told by the topic of its severity, what goes on or ends by findings alone', () => {
  const stack = made();
  const rules = resources(stack, 'aws_cloudwatch_event_rule');
  const targets = resources(stack, 'aws_cloudwatch_event_target');
  expect(JSON.parse(String(rules['Detections/told-critical/Resource']?.event_pattern))).toEqual({
    source: ['cdktf-aws-secrets'],
    'detail-type': ['Trail Detection'],
    detail: { severity: ['critical'], told: ['began'] },
  });
  expect(targets['Detections/told-critical/Target']).toMatchObject({
    arn: 'arn:aws:sns:eu-central-1:333333333333:prod-secret-detection-critical',
    input_path: '$.detail',
  });
  expect(rules['Detections/ended-by-trail/Resource']?.name).toBe('prod-secret-detection-ended-by-trail');
  expect(targets['Detections/ended-by-trail/Target']?.arn).toBe(
    'arn:aws:lambda:eu-central-1:333333333333:function:prod-secret-detection-findings',
  );
  expect(resources(made({ findings: false }), 'aws_cloudwatch_event_rule')).not.toHaveProperty(
    'Detections/ended-by-trail/Resource',
  );
});

test('the table is encrypted, restorable and forgets', () => {
  expect(resources(made({ deletionProtection: undefined }), 'aws_dynamodb_table')['Detections/Seen/Resource']).toEqual({
    name: 'prod-secret-detection-seen',
    billing_mode: 'PAY_PER_REQUEST',
    hash_key: 'detection',
    range_key: 'subject',
    attribute: [
      { name: 'detection', type: 'S' },
      { name: 'subject', type: 'S' },
    ],
    ttl: { attribute_name: 'expires', enabled: true },
    point_in_time_recovery: { enabled: true },
    server_side_encryption: { enabled: true, kms_key_arn: expect.stringMatching(/^\$\{aws_kms_key\./) },
    deletion_protection_enabled: true,
  });
});

test('the queue takes what rules of these names send, over TLS', () => {
  expect(statements(resources(made(), 'aws_sqs_queue_policy')['Detections/Failed/Policy'])).toEqual([
    {
      Sid: 'DenyInsecureTransport',
      Effect: 'Deny',
      Principal: '*',
      Action: ['sqs:ReceiveMessage', 'sqs:SendMessage'],
      Resource: 'arn:aws:sqs:eu-central-1:333333333333:prod-secret-detection-watch-failed',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      Sid: 'SendByRules',
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: 'arn:aws:sqs:eu-central-1:333333333333:prod-secret-detection-watch-failed',
      Condition: {
        ArnLike: { 'aws:SourceArn': 'arn:aws:events:eu-central-1:333333333333:rule/prod-secret-detection*' },
      },
    },
  ]);
});

test('an alarm rings when a detection does not look, by the hour or by the day, and when a queue is not empty', () => {
  const alarms = resources(made(), 'aws_cloudwatch_metric_alarm');
  expect(alarms['Detections/Silence/secrets-swept']).toEqual({
    alarm_name: 'prod-secret-detection-silent-secrets-swept',
    alarm_description: 'The detection secrets-swept has not looked at all that was recorded',
    namespace: 'CdktfAwsSecrets',
    metric_name: 'TrailDetectionCurrent',
    dimensions: { Detection: 'secrets-swept' },
    statistic: 'Sum',
    period: 3600,
    evaluation_periods: 3,
    threshold: 1,
    comparison_operator: 'LessThanThreshold',
    treat_missing_data: 'breaching',
  });
  expect(alarms['Detections/Silence/secret-unused']).toMatchObject({ period: 21_600, evaluation_periods: 5 });
  expect(alarms['Detections/Silence/prod-secret-detection-watch-failed']).toMatchObject({
    alarm_name: 'prod-secret-detection-silent-watch-failed',
    dimensions: { QueueName: 'prod-secret-detection-watch-failed' },
    treat_missing_data: 'notBreaching',
  });
  const detection = /-secret-detection-silent-/;
  expect(Object.values(alarms).filter(({ alarm_name: name }) => !detection.test(String(name)))).toEqual([]);
});

test('all of its names are those that the guardrail alarms-protected keeps', () => {
  const stack = made();
  const names = ['aws_cloudwatch_event_rule', 'aws_cloudwatch_metric_alarm'].flatMap((type) =>
    Object.values(resources(stack, type)).map(({ name, alarm_name }) => String(name ?? alarm_name)),
  );
  expect(names).toHaveLength(4 + 4 + 1 + 4 + 1);
  expect(names.filter((name) => !isProtectedAlarm(name))).toEqual([]);
});

test('the function may ask, remember and tell, and nothing else', () => {
  const policy = statements(resources(made(), 'aws_iam_role_policy')['Detections/Watch/Function/Role/Policy/Resource']);
  const actions = policy.flatMap(({ Action = [] }) => Action);
  expect([...new Set(actions.map((action) => action.split(':')[0]))].sort()).toEqual([
    'athena',
    'cloudtrail',
    'dynamodb',
    'events',
    'glue',
    'kms',
    'logs',
    's3',
    'sqs',
  ]);
  expect(policy.filter(({ Resource }) => Resource === '*')).toEqual([]);
});

test.each([
  [{ environment: 'Prod' }, "`environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'"],
  [{ detections: [] }, '`detections` must have at least one entry, got none'],
  [
    { detections: [TrailDetections.secretsSwept(), TrailDetections.secretsSwept()] },
    "`detections` must name each detection once, got 'secrets-swept' twice",
  ],
  [
    { tuning: { 'secret-read-first': { exempt: ['arn:aws:iam::*:role/abc'], reason: 'It reads' } } },
    "`tuning` must be of detections of the set, got 'secret-read-first'",
  ],
  [
    {
      detections: [
        TrailDetections.trailSilent({
          accounts: Array.from({ length: 600 }, (_, index) => String(100_000_000_000 + index)),
          regions: ['eu-central-1'],
        }),
      ],
    },
    '`detections` must have an input of at most 8192 characters, got 9614 of trail-silent: give it fewer accounts or Regions',
  ],
])('refuses what cannot be deployed', (props, message) => {
  expect(refusal(() => trailDetectionsStack(new App(), props))).toBe(`queries/Detections: ${message}`);
});
