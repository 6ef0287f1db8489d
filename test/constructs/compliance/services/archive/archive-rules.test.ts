import { archiveRules } from '../../../../../src/constructs/compliance/services/archive/archive-rules';
import { refusal } from '../../../../helpers/synth/refusal';

const secret = (name: string) => `arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/${name}`;
const role = (name: string, account = '222222222222') => `arn:aws:iam::${account}:role/${name}`;
const expected = (secrets: readonly string[], roles: readonly string[]) =>
  secrets.flatMap((secretArn) => roles.map((roleArn) => ({ secretArn, roleArn })));
const numbered = (count: number, make: (name: string) => string) =>
  Array.from({ length: count }, (_, index) => make(`x${String(index).padStart(3, '0')}`));

test('secrets with the same readers share a rule, in whichever order the readers are given', () => {
  const rows = expected([secret('a'), secret('b')], [role('worker'), role('api')]);
  const rules = [{ name: 'granted-1', secrets: [secret('a'), secret('b')], account: '222222222222' }];
  const roles = [role('api'), role('worker')];
  expect(archiveRules(rows)).toEqual(rules.map((rule) => ({ ...rule, roles })));
  const others = expected([secret('a'), secret('b')], [role('api'), role('worker')]);
  expect(archiveRules(others)).toEqual(archiveRules(rows));
  expect(archiveRules([...rows, ...rows])).toEqual(archiveRules(rows));
});

test('no rule archives what is not expected: other readers make another rule', () => {
  const rows = [...expected([secret('a')], [role('api')]), ...expected([secret('b')], [role('api'), role('worker')])];
  expect(archiveRules(rows)).toEqual([
    { name: 'granted-1', secrets: [secret('a')], account: '222222222222', roles: [role('api')] },
    { name: 'granted-2', secrets: [secret('b')], account: '222222222222', roles: [role('api'), role('worker')] },
  ]);
});

test('roles of two accounts are in two rules: a name of one account is no name of another', () => {
  const rules = archiveRules(expected([secret('a')], [role('api'), role('api', '333333333333')]));
  expect(rules.map(({ account, roles }) => [account, roles])).toEqual([
    ['222222222222', [role('api')]],
    ['333333333333', [role('api', '333333333333')]],
  ]);
});

test('nothing that is expected makes no rule', () => {
  expect(archiveRules([])).toEqual([]);
});

test('a rule has at most twenty values of a kind', () => {
  const rules = archiveRules(
    expected(
      numbered(21, secret),
      numbered(41, (name) => role(name)),
    ),
  );
  expect(rules.map(({ secrets, roles }) => [secrets.length, roles.length])).toEqual([
    [20, 20],
    [20, 20],
    [20, 1],
    [1, 20],
    [1, 20],
    [1, 1],
  ]);
});

test('each pair that is expected is in one rule, and no other pair in any', () => {
  const rows = numbered(30, secret).flatMap((each, index) =>
    expected(
      [each],
      numbered(1 + (index % 3), (name) => role(name)),
    ),
  );
  const archived = archiveRules(rows).flatMap(({ secrets, roles }) => expected(secrets, roles));
  const text = (pairs: typeof rows) => pairs.map(({ secretArn, roleArn }) => `${secretArn} ${roleArn}`).sort();
  expect(text(archived)).toEqual(text(rows));
});

test('a hundred rules fit, and one more does not', () => {
  const rows = (count: number) => numbered(count, secret).flatMap((each, at) => expected([each], [role(`r${at}`)]));
  expect(archiveRules(rows(100))).toHaveLength(100);
  expect(refusal(() => archiveRules(rows(101)))).toBe(
    '`expected` must fit into 100 archive rules, got 101: give secrets the same readers, or leave the analyzer out and go by the proof',
  );
});
