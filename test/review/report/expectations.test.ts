import { checkExpectations } from '../../../src/review/report/check-expectations';
import { parseExpectations } from '../../../src/review/report/expectations';
import type { AccessEntry, AccessState, EscalationEntry } from '../../../src/review/report/report';

const API = 'arn:aws:iam::430000000001:role/orders-api';
const entry = (principal: string, state: Partial<AccessState> = {}, capability: AccessEntry['capability'] = 'read') =>
  ({
    principal,
    secret: 'prod/orders/db',
    region: 'eu-central-1',
    capability,
    state: { verdict: 'allowed', proof: [], ...state },
  }) satisfies AccessEntry;
const kinds = (access: readonly AccessEntry[], expectations: object) =>
  checkExpectations('prod', access, { mayRead: [], mustNotRead: [], ...expectations }).map(({ kind, message }) => [
    kind,
    message,
  ]);

test('whoever is in mayRead, by name or by pattern, is expected', () => {
  for (const principal of [API, 'arn:aws:iam::430000000001:role/*', '*']) {
    expect(kinds([entry(API)], { mayRead: [{ principal, secret: 'prod/*' }] })).toEqual([]);
  }
});

test('anybody who can read and is not in mayRead is unexpected, also under conditions', () => {
  expect(kinds([entry(API, { verdict: 'allowed-if', detail: 'aws:SourceVpce = vpce-1' })], {})).toEqual([
    [
      'unexpected',
      `'${API}' is not in mayRead, but can read 'prod/orders/db' in eu-central-1 if aws:SourceVpce = vpce-1`,
    ],
  ]);
});

test('mustNotRead wins over mayRead, and is told once', () => {
  const both = [{ principal: '*', secret: '*' }];
  expect(kinds([entry(API)], { mayRead: both, mustNotRead: both })).toEqual([
    ['forbidden', `'${API}' is in mustNotRead as '*' '*', but can read 'prod/orders/db' in eu-central-1`],
  ]);
});

test('what is denied, and other access than reading, is not looked at', () => {
  const access = [entry(API, { verdict: 'denied' }), entry(API, {}, 'write')];
  expect(kinds(access, { mustNotRead: [{ principal: '*', secret: '*' }] })).toEqual([]);
});

test.each([
  ['write', 'mayWrite', 'mustNotWrite'],
  ['administer', 'mayAdminister', 'mustNotAdminister'],
] as const)('anybody who can %s is unexpected where %s is given, and forbidden by %s', (capability, may, mustNot) => {
  const access = [entry(API, {}, capability)];
  const all = [{ principal: '*', secret: '*' }];
  expect(kinds(access, {})).toEqual([]);
  expect(kinds(access, { [may]: all })).toEqual([]);
  expect(kinds(access, { [may]: [] })).toEqual([
    ['unexpected', `'${API}' is not in ${may}, but can ${capability} 'prod/orders/db' in eu-central-1`],
  ]);
  expect(kinds(access, { [mustNot]: all })).toEqual([
    ['forbidden', `'${API}' is in ${mustNot} as '*' '*', but can ${capability} 'prod/orders/db' in eu-central-1`],
  ]);
});

test('an expectation of another environment is not looked at', () => {
  const other = [{ principal: '*', secret: '*', environment: 'dev' }];
  expect(kinds([entry(API)], { mayRead: other }).map(([kind]) => kind)).toEqual(['unexpected']);
});

describe('who could obtain a secret by one step', () => {
  const step = (parts: Partial<EscalationEntry> = {}): EscalationEntry => ({
    ...{ principal: API, secret: 'prod/orders/db', regions: ['eu-central-1'], hop: 'assume-reader' },
    ...{ action: 'sts:AssumeRole', through: 'role/reader', change: 'unchanged', expected: false },
    state: { verdict: 'allowed', proof: [] },
    ...parts,
  });
  const found = (expectations: object, ...steps: readonly EscalationEntry[]) =>
    checkExpectations('prod', [], { mayRead: [], mustNotRead: [], ...expectations }, steps).map(
      ({ kind, message }) => `${kind}: ${message}`,
    );

  test('is not looked at without mayObtain', () => {
    expect(found({}, step())).toEqual([]);
  });

  test('is unexpected when mayObtain does not name it, but for what is not proven', () => {
    expect(found({ mayObtain: [] }, step(), step({ state: { verdict: 'not-proven', proof: [] } }))).toEqual([
      `obtainable: '${API}' is not in mayObtain, but can obtain 'prod/orders/db' in eu-central-1 by taking role/reader`,
    ]);
    expect(found({ mayObtain: [{ principal: API, secret: '*' }] }, step({ expected: true }))).toEqual([]);
  });

  test('an entry of this environment that names nobody is unused', () => {
    const entry = { principal: 'deployer', secret: '*', environment: 'prod' };
    expect(found({ mayObtain: [entry] })).toEqual([
      "unused: 'deployer' '*' is in mayObtain, but nobody it names could: remove it",
    ]);
    expect(found({ mayObtain: [{ ...entry, environment: 'dev' }] })).toEqual([]);
  });
});

test('an entry of mayRead for this environment that lets nobody read is unused', () => {
  const mayRead = [{ principal: API, secret: 'prod/orders/old', environment: 'prod' }];
  expect(kinds([], { mayRead })).toEqual([
    [
      'unused',
      `'${API}' 'prod/orders/old' is in mayRead, but nobody it names can read: remove it, or repair the grant`,
    ],
  ]);
});

test('a file of expectations is read, and either list may be left out', () => {
  const mayRead = [{ principal: API, secret: 'prod/*', environment: 'prod' }];
  expect(parseExpectations('e.json', JSON.stringify({ mayRead }))).toEqual({ mayRead, mustNotRead: [] });
  const mayWrite = mayRead;
  expect(parseExpectations('e.json', JSON.stringify({ mayWrite }))).toEqual({ mayRead: [], mustNotRead: [], mayWrite });
});

test.each([
  ['{', "'e.json' must be JSON: see docs/review.md for its shape"],
  ['[]', "'e.json' must hold an object, got object"],
  [
    '{"mayread":[]}',
    "'e.json' must have no other keys than mayRead, mustNotRead, mayWrite, mustNotWrite, mayAdminister, mustNotAdminister, mayObtain, got 'mayread'",
  ],
  ['{"mayRead":{}}', "'e.json': 'mayRead' must be a list, got object"],
  ['{"mayRead":["a"]}', "'e.json': mayRead[0] must be an object, got string"],
  ['{"mayRead":[{"role":"a"}]}', "'e.json': mayRead[0] must have the keys principal, secret, environment, got 'role'"],
  ['{"mustNotRead":[{"principal":""}]}', '\'e.json\': mustNotRead[0].principal must be text that is not empty, got ""'],
])('throws on the expectations %s', (text, message) => {
  expect(() => parseExpectations('e.json', text)).toThrow(expect.objectContaining({ message }));
});
