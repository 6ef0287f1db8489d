import { Detections } from '../../../../src';
import { forwardedEvents } from '../../../../src/constructs/detection/carrier/forwarded-events';
import { LONGEST_PATTERN } from '../../../../src/constructs/detection/event-pattern';
import { call, change, ROOT, read, signIn, USER } from '../../../helpers/synth/detections/events';
import { rowsOf, SCOPE } from '../../../helpers/synth/detections/table';
import { matchesPattern } from '../../../helpers/synth/people/event-matcher';
import { refusal } from '../../../helpers/synth/refusal';
import { tables } from '../tables/all';

const REGION = 'eu-central-1';
const all = tables.map(({ detection }) => detection);
const pattern = forwardedEvents(all, SCOPE, REGION);

test('what all detections wait for fits into one pattern', () => {
  expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(LONGEST_PATTERN);
});

test.each(tables)('every event for which $detection.id rings is forwarded', (table) => {
  const { fires } = rowsOf(table);
  expect(fires.filter((event) => !matchesPattern(pattern, event))).toEqual([]);
  const alone = forwardedEvents([table.detection], SCOPE, REGION);
  expect(fires.filter((event) => !matchesPattern(alone, event))).toEqual([]);
});

test.each([
  ['reads that no detection names', call('kms', 'DescribeKey')],
  ['decryption', call('kms', 'Decrypt', { 'detail.readOnly': true })],
  ['roles that are assumed at home', call('sts', 'AssumeRole')],
  ['users who sign in', signIn('ConsoleLogin', { 'detail.userIdentity': USER })],
  ['changes of other services', call('ec2', 'RunInstances')],
  ['streams of logs that are made all the time', call('logs', 'CreateLogStream')],
  ['results of AWS Config', call('config', 'PutEvaluations')],
  ['findings as they are imported', call('securityhub', 'BatchImportFindings')],
  ['what another Region forwarded to this one', { ...read(), region: 'eu-west-1' }],
])('does not forward %s', (_, event) => {
  expect(matchesPattern(pattern, event)).toBe(false);
});

test('forwards everyday work that a detection waits for, and calls that no name is asked of', () => {
  const noisy = {
    ...Detections.trailStopped(),
    id: 'log-made',
    pattern: () => ({ detail: { eventSource: ['logs.amazonaws.com'], eventName: ['CreateLogStream'] } }),
  };
  expect(matchesPattern(forwardedEvents([noisy], SCOPE, REGION), call('logs', 'CreateLogStream'))).toBe(true);
  const root = forwardedEvents([Detections.secretUsedByRoot()], SCOPE, REGION);
  expect(matchesPattern(root, change('ListSecrets', { 'detail.userIdentity': ROOT }))).toBe(true);
  expect(matchesPattern(root, change('ListSecrets'))).toBe(false);
});

test('the pattern of one kind has no options', () => {
  expect(forwardedEvents([Detections.guarddutySequence()], SCOPE, REGION)).toEqual({
    region: [REGION],
    source: ['aws.guardduty'],
    'detail-type': ['GuardDuty Finding'],
  });
});

test('refuses detections that do not fit into one pattern', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...Detections.trailStopped(),
    pattern: () => ({
      detail: { eventSource: [`service-${index}-of-a-long-name.amazonaws.com`], eventName: [`DeleteThing${index}`] },
    }),
  }));
  expect(refusal(() => forwardedEvents(many, SCOPE, REGION))).toMatch(
    /^`detections` must be forwarded by a pattern of at most 2048 characters, got \d{4}: give each part of them a forwarding of its own$/,
  );
});
