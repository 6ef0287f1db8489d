import { Detections } from '../../../src/constructs/detection/catalogue/detections';
import { eventPattern, LONGEST_PATTERN } from '../../../src/constructs/detection/event-pattern';
import { roleArn } from '../../helpers/synth/detections/events';
import { rowsOf, SCOPE } from '../../helpers/synth/detections/table';
import { matchesPattern } from '../../helpers/synth/people/event-matcher';
import { refusal } from '../../helpers/synth/refusal';
import { tables } from './tables/all';

const roles = Array.from({ length: 300 }, (_, index) => `arn:aws:iam::*:role/deliver/orders-${index}`);
const moved = tables.find(({ detection }) => detection.id === 'secret-label-moved');

test('300 roles that are named alike are exempt by one name, in every detection', () => {
  const lengths = tables.map(
    ({ detection }) => JSON.stringify(eventPattern(detection, SCOPE, ['arn:aws:iam::*:role/deliver/*'])).length,
  );
  expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_PATTERN);
  const pattern = eventPattern(Detections.secretLabelMoved(), SCOPE, ['arn:aws:iam::*:role/deliver/*']);
  const fires = moved === undefined ? [] : rowsOf(moved).fires;
  expect(fires).not.toHaveLength(0);
  for (const event of fires) expect(matchesPattern(pattern, event)).toBe(true);
  for (const arn of roles) {
    const userIdentity = {
      type: 'AssumedRole',
      sessionContext: { sessionIssuer: { arn: arn.replace('*', '111111111111') } },
    };
    expect(matchesPattern(pattern, { ...fires[0], detail: { ...fires[0]?.detail, userIdentity } })).toBe(false);
  }
});

test('300 roles that are named one by one are refused: EventBridge would refuse the pattern', () => {
  expect(refusal(() => eventPattern(Detections.secretLabelMoved(), SCOPE, roles))).toBe(
    '`pattern` of detection secret-label-moved must be at most 2048 characters, got 12664 with 304 names of roles exempt: name roles alike and exempt them by one name with *',
  );
});

test('accounts that no longer fit are refused, too', () => {
  const accounts = Array.from({ length: 300 }, (_, index) => String(100_000_000_000 + index));
  expect(refusal(() => eventPattern(Detections.secretReadByStranger({ accounts }), SCOPE))).toContain(
    '`pattern` of detection secret-read-by-stranger must be at most 2048 characters, got 4',
  );
  expect(() =>
    eventPattern(Detections.secretReadByStranger({ accounts: accounts.slice(0, 110) }), SCOPE),
  ).not.toThrow();
});

test('a role whose name begins as that of an exempt one is not exempt', () => {
  const pattern = eventPattern(Detections.secretTagsChanged(), SCOPE);
  const event = (name: string) => ({
    'detail-type': 'AWS API Call via CloudTrail',
    detail: {
      eventSource: 'secretsmanager.amazonaws.com',
      eventName: 'TagResource',
      userIdentity: { sessionContext: { sessionIssuer: { arn: roleArn(name) } } },
    },
  });
  expect(matchesPattern(pattern, event('secrets-deployment'))).toBe(false);
  expect(matchesPattern(pattern, event('secrets-deployment-test'))).toBe(true);
  expect(matchesPattern(pattern, event('teams/secrets-deployment'))).toBe(true);
});
