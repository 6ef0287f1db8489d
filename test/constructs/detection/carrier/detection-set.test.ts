import { App } from 'cdktf';
import { type AwsAccountProps, type DetectionSetProps, Detections } from '../../../../src';
import { isProtectedAlarm } from '../../../../src/model/guardrails/protected-alarms';
import { auditStack, SOME } from '../../../helpers/synth/detections/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../helpers/synth/synth';
import { tables } from '../tables/all';

const made = (props: Partial<DetectionSetProps> = {}, account: Partial<AwsAccountProps> = {}) =>
  synth((app) => auditStack(app, props, account))('audit');

test('each detection is a rule that hears of calls that only read, and tells the topic of its severity', () => {
  const stack = made();
  const rules = resources(stack, 'aws_cloudwatch_event_rule');
  expect(rules['Detections/secret-read-denied/Resource']).toEqual({
    name: 'prod-secret-detection-secret-read-denied',
    description: 'Somebody is denied the value of a secret',
    event_pattern: expect.stringContaining('{"prefix":"AccessDenied"}'),
    state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
  });
  const targets = resources(stack, 'aws_cloudwatch_event_target');
  const topicOf = (id: string) =>
    String(targets[`Detections/${id}/Target`]?.arn).replace(/^\$\{(.*)_\w{8}\.arn}$/, '$1');
  expect(SOME.map(({ id }) => topicOf(id))).toEqual([
    'aws_sns_topic.Detections_medium',
    'aws_sns_topic.Detections_critical',
    'aws_sns_topic.Detections_critical',
  ]);
});

test('a message says which detection it is of, and what to do', () => {
  const { input_transformer } =
    resources(made(), 'aws_cloudwatch_event_target')['Detections/trail-stopped/Target'] ?? {};
  const { input_template: template } = input_transformer as { readonly input_template: string };
  expect(template).toMatch(/"event":<aws\.events\.event\.json>}$/);
  expect(template.replace('<aws.events.event.json>', '').match(/[<>]/)).toBeNull();
  expect(JSON.parse(template.replace('<aws.events.event.json>', '{}'))).toEqual({
    detection: 'trail-stopped',
    severity: 'critical',
    intent: 'Somebody stops or deletes a trail',
    runbook: Detections.trailStopped().runbook,
    event: {},
  });
});

test('there is an encrypted topic for each severity, under one key of its own', () => {
  const topics = resources(made(), 'aws_sns_topic');
  const key = expect.stringMatching(/^\$\{aws_kms_key\.Detections_Key_eu-central-1_\w+\.arn}$/);
  expect(topics).toEqual({
    'Detections/critical/Resource': { name: 'prod-secret-detection-critical', kms_master_key_id: key },
    'Detections/high/Resource': { name: 'prod-secret-detection-high', kms_master_key_id: key },
    'Detections/low/Resource': { name: 'prod-secret-detection-low', kms_master_key_id: key },
    'Detections/medium/Resource': { name: 'prod-secret-detection-medium', kms_master_key_id: key },
  });
});

test('the bus admits the forwarding roles of the organization, and nobody else', () => {
  expect(statements(resources(made(), 'aws_cloudwatch_event_bus_policy')['Detections/BusPolicy'])).toEqual([
    {
      Sid: 'ForwardedByMembers',
      Effect: 'Allow',
      Principal: '*',
      Action: 'events:PutEvents',
      Resource: 'arn:aws:events:eu-central-1:333333333333:event-bus/default',
      Condition: {
        ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/prod-secret-detection-forward' },
        StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      },
    },
  ]);
});

test('other Regions of the audit account forward to the rules, and the own Region does not', () => {
  const forwarded = Object.keys(resources(made(), 'aws_cloudwatch_event_rule')).filter((path) =>
    /OtherRegions/.test(path),
  );
  expect(forwarded).toEqual([
    'Detections/OtherRegions/eu-west-1/Resource',
    'Detections/OtherRegions/us-east-1/Resource',
  ]);
});

test('a tuned detection leaves out the role as well, and no other does', () => {
  const exempt = ['arn:aws:iam::*:role/deliver-*'];
  const rules = resources(
    made({ tuning: { 'trail-stopped': { exempt, reason: 'It moves trails' } } }),
    'aws_cloudwatch_event_rule',
  );
  const exempting = Object.entries(rules).filter(([, rule]) => String(rule.event_pattern).includes('deliver-*'));
  expect(exempting.map(([path]) => path)).toEqual(['Detections/trail-stopped/Resource']);
});

test('the whole catalogue fits, under names that the guardrail alarms-protected keeps', () => {
  const stack = made({ detections: tables.map(({ detection }) => detection) });
  const names = ['aws_cloudwatch_event_rule', 'aws_sns_topic'].flatMap((type) =>
    Object.values(resources(stack, type)).map(({ name }) => String(name)),
  );
  expect(names).toHaveLength(tables.length + 2 + 4);
  expect(names.filter((name) => !isProtectedAlarm(name))).toEqual([]);
});

test.each<[Partial<DetectionSetProps>, string]>([
  [{ environment: 'Prod' }, "`environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'"],
  [{ detections: [] }, '`detections` must have at least one entry, got none'],
  [{ detections: [...SOME, ...SOME] }, "`detections` must name each detection once, got 'secret-read-denied' twice"],
  [
    {
      environment: 'a-long-environment',
      detections: [{ ...Detections.trailStopped(), id: 'trail-that-somebody-has-stopped' }],
    },
    "`id` of a detection must leave its rule a name of at most 64 characters, got 'a-long-environment-secret-detection-trail-that-somebody-has-stopped' of 67: shorten the id or the environment",
  ],
  [
    {
      tuning: {
        'trail-stopped': {
          exempt: Array.from({ length: 300 }, (_, index) => `arn:aws:iam::*:role/deliver-${index}`),
          reason: 'Many',
        },
      },
    },
    '`pattern` of detection trail-stopped must be at most 2048 characters, got 10385 with 301 names of roles exempt: name roles alike and exempt them by one name with *',
  ],
])('refuses what cannot be deployed', (props, message) => {
  expect(refusal(() => auditStack(new App(), props))).toBe(`audit/Detections: ${message}`);
});

test('refuses an account of no organization: anybody could send events', () => {
  expect(refusal(() => auditStack(new App(), {}, { organizationId: undefined }))).toBe(
    'audit/Detections: `organizationId` must be known, so that others send nothing: give it to AwsAccount.configure',
  );
});
