import { notificationOf } from '../../../src/functions/policies/notification';
import { refusal } from '../../helpers/synth/refusal';
import { ARN, changed, oversized, rule, scheduled } from './notifications';

const SECRET = { resourceId: ARN, arn: ARN, gone: false };
const asked = { resultToken: 'token', time: '2026-11-27T01:36:34.043Z' };

test('a change is about the secret of its item, also where the item is too large to come along', () => {
  expect(notificationOf(changed())).toEqual({ kind: 'change', ...asked, secret: SECRET });
  expect(notificationOf(oversized())).toEqual({ kind: 'change', ...asked, secret: SECRET });
});

test.each<[string, unknown]>([
  ['is deleted', changed({ configurationItemStatus: 'ResourceDeleted' })],
  ['is deleted, and was never recorded', changed({ configurationItemStatus: 'ResourceDeletedNotRecorded' })],
  ['is deleted, with too large an item', oversized({ configurationItemStatus: 'ResourceDeleted' })],
  ['has left the scope of the rule', changed({}, { eventLeftScope: true })],
])('a secret that %s is gone', (_, event) => {
  expect(notificationOf(event)).toMatchObject({ secret: { gone: true } });
});

test('a secret that was just found is there, and one without an ARN of its own is named by its id', () => {
  expect(notificationOf(changed({ configurationItemStatus: 'ResourceDiscovered' }))).toMatchObject({ secret: SECRET });
  expect(notificationOf(changed({ ARN: undefined }))).toMatchObject({ secret: SECRET });
});

test('a schedule is about all secrets', () => {
  expect(notificationOf(scheduled())).toEqual({ kind: 'schedule', ...asked });
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'the event must be of a rule of AWS Config, with a result token'],
  ['an event of another service', { Records: [] }, 'the event must be of a rule of AWS Config, with a result token'],
  [
    'a snapshot',
    rule({ messageType: 'ConfigurationSnapshotDeliveryCompleted' }),
    'the event must be of a change or a schedule: let no other message call the function',
  ],
  [
    'another resource',
    changed({ resourceType: 'AWS::KMS::Key' }),
    'the event must be about a secret: give the rule the scope AWS::SecretsManager::Secret',
  ],
  ['an item without an id', changed({ resourceId: '' }), 'the event must have `resourceId`'],
  [
    'an item without a time',
    changed({ configurationItemCaptureTime: undefined }),
    'the event must have `configurationItemCaptureTime`',
  ],
])('refuses %s', (_, event, message) => {
  expect(refusal(() => notificationOf(event))).toBe(message);
});
