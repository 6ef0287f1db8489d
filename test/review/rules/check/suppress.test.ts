import { checkRules } from '../../../../src/review/rules/check/check-rules';
import { suppress } from '../../../../src/review/rules/check/suppress';
import { parseSuppressions } from '../../../../src/review/rules/check/suppressions';
import { keyRotation } from '../../../../src/review/rules/golden/key-rotation';
import { resource, world } from '../../../helpers/review/world-builder';

const BROKEN = world({ resources: [resource('aws_kms_key')] });
const found = checkRules(BROKEN, () => undefined, '2026-11-22', [keyRotation]);
const MARK = found[0]?.finding.fingerprint ?? '';
const suppression = (changed: object = {}) => ({
  fingerprint: MARK,
  reason: 'the key is retired next week',
  owner: 'team-orders',
  expires: '2026-12-31',
  ...changed,
});
const shown = (today: string, changed: object = {}) =>
  suppress(found, [suppression(changed)], today, 'all').map(({ environment, finding }) => [
    environment,
    finding.rule,
    finding.severity,
    finding.message,
  ]);

test('a finding names its rule, environment, subject and place', () => {
  const location = { file: 'stacks/a.ts', line: 7 };
  expect(checkRules(BROKEN, () => location, '2026-11-22', [keyRotation])).toEqual([
    {
      environment: 'prod',
      finding: {
        rule: 'key-rotation',
        severity: 'error',
        subject: 'prod-security:aws_kms_key.x',
        message: "'aws_kms_key.x' must have enable_key_rotation = true, but has not",
        remedy: 'set enable_key_rotation = true',
        fingerprint: MARK,
        location,
      },
    },
  ]);
});

test('what is found twice is reported once, and has the same fingerprint in the next run', () => {
  expect(checkRules(BROKEN, () => undefined, '2026-11-22', [keyRotation, keyRotation])).toEqual(found);
  expect(MARK).toMatch(/^[0-9a-f]{16}$/);
});

test('a suppression takes out the finding with its fingerprint, until the last day', () => {
  expect(shown('2026-12-31')).toEqual([]);
});

test('an expired suppression takes nothing out and is an error', () => {
  expect(shown('2027-01-01')).toEqual([
    ['prod', 'key-rotation', 'error', found[0]?.finding.message],
    [
      'all',
      'suppression-expired',
      'error',
      `'${MARK}' was suppressed by 'team-orders' until 2026-12-31, which is over`,
    ],
  ]);
});

test('a suppression that fits no finding is a warning', () => {
  expect(shown('2026-12-31', { fingerprint: '0000000000000000' })).toEqual([
    ['prod', 'key-rotation', 'error', found[0]?.finding.message],
    [
      'all',
      'suppression-unused',
      'warning',
      "'0000000000000000' is suppressed by 'team-orders', but no finding has this fingerprint",
    ],
  ]);
});

test('a file of suppressions is read', () => {
  expect(parseSuppressions('s.json', JSON.stringify([suppression()]))).toEqual([suppression()]);
});

test.each([
  ['{', "'s.json' must be JSON: see docs/review.md for its shape"],
  ['{}', "'s.json' must hold a list, got object"],
  ['["a"]', "'s.json': [0] must be an object, got string"],
  [[suppression({ rule: 'x' })], "'s.json': [0] must have the keys fingerprint, reason, owner, expires, got 'rule'"],
  [[suppression({ fingerprint: 'key-*' })], '\'s.json\': [0].fingerprint must be 16 hexadecimal digits, got "key-*"'],
  [
    [suppression({ reason: 'because' })],
    '\'s.json\': [0].reason must be text of at least 10 characters, got "because"',
  ],
  [[suppression({ owner: undefined })], "'s.json': [0].owner must be text that is not empty, got none"],
  [[suppression({ expires: 'never' })], '\'s.json\': [0].expires must be a date such as 2026-12-31, got "never"'],
])('throws on the suppressions %j', (content, message) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  expect(() => parseSuppressions('s.json', text)).toThrow(expect.objectContaining({ message }));
});
