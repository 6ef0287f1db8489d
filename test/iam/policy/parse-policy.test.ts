import { PolicyError, parsePolicy } from '../../../src/iam';

const statement = { Effect: 'Allow', Action: 's3:Get*', Resource: '*' };

function parse(...statements: object[]): () => unknown {
  return () => parsePolicy('p', { Version: '2012-10-17', Statement: statements });
}

test('a document can be JSON text or a value, with one statement or a list', () => {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statement });
  expect(parsePolicy('p', text).statements).toEqual(parsePolicy('p', JSON.parse(text)).statements);
  expect(parsePolicy('p', text).statements).toHaveLength(1);
});

test('statements keep their place and their Sid', () => {
  const policy = parsePolicy('p', { Statement: [{ ...statement, Sid: 'a' }, statement] });
  expect(policy.statements.map(({ index, sid }) => [index, sid])).toEqual([
    [0, 'a'],
    [1, undefined],
  ]);
});

test.each<[string, () => unknown]>([
  ['\'p\' has Version "2020-01-01": use 2012-10-17', () => parsePolicy('p', { Version: '2020-01-01', Statement: [] })],
  ["'p' has no Statement", () => parsePolicy('p', { Version: '2012-10-17' })],
  ["'p' is not a JSON object", () => parsePolicy('p', '[]')],
  ["'p' is not JSON", () => parsePolicy('p', '{"Version": secret')],
  ["'p' has a statement 1 that is not an object", () => parsePolicy('p', { Statement: ['x'] })],
  ['\'p\' has Effect "allow" in statement 2: use Allow or Deny', parse(statement, { ...statement, Effect: 'allow' })],
  ["'p' has neither Action nor NotAction in statement 1", parse({ Effect: 'Allow', Resource: '*' })],
  ["'p' has neither Resource nor NotResource in statement 1", parse({ Effect: 'Allow', Action: '*' })],
  ["'p' has both Action and NotAction in statement 1: keep one", parse({ ...statement, NotAction: '*' })],
  ["'p' has both Resource and NotResource in statement 1: keep one", parse({ ...statement, NotResource: '*' })],
  [
    "'p' has both Principal and NotPrincipal in statement 1: keep one",
    parse({ ...statement, Principal: '*', NotPrincipal: '*' }),
  ],
  ["'p' has an element 'Actions' in statement 1, which AWS does not have", parse({ ...statement, Actions: '*' })],
  [
    "'p' has something other than strings in Action of statement 1: use a string or a list of strings",
    parse({ ...statement, Action: [1] }),
  ],
  ['\'p\' has a principal that is "me": use "*" or an object', parse({ ...statement, Principal: 'me' })],
  [
    "'p' has a principal of type 'Aws': use AWS, Service, Federated or CanonicalUser",
    parse({ ...statement, Principal: { Aws: '*' } }),
  ],
  [
    "'p' uses the condition operator 'StringMatches', which AWS does not have",
    parse({ ...statement, Condition: { StringMatches: { a: 'b' } } }),
  ],
  [
    "'p' uses the condition operator 'NullIfExists', which AWS does not have",
    parse({ ...statement, Condition: { NullIfExists: { a: 'true' } } }),
  ],
  [
    "'p' uses the condition operator 'ForSomeValues:StringLike', which AWS does not have",
    parse({ ...statement, Condition: { 'ForSomeValues:StringLike': { a: 'b' } } }),
  ],
  ...['constructor', '__proto__', 'constructor:StringLike', 'ForAllValues:toString'].map(
    (name): [string, () => unknown] => [
      `'p' uses the condition operator '${name}', which AWS does not have`,
      parse({ ...statement, Condition: JSON.parse(`{"${name}":{"a":"b"}}`) }),
    ],
  ),
  ...[null, {}, [['b']]].map((value): [string, () => unknown] => [
    "'p' compares 'a' with something other than text, numbers and Booleans",
    parse({ ...statement, Condition: { StringLike: { a: value } } }),
  ]),
  ["'p' has a 'Condition' that is not an object", parse({ ...statement, Condition: [] })],
  ["'p' has a 'StringLike' that is not an object", parse({ ...statement, Condition: { StringLike: 'a' } })],
])('throws: %s', (message, act) => {
  expect(act).toThrow(new PolicyError('p', message.replace("'p' ", '')));
});

test('the error for text that is no JSON does not quote the text', () => {
  expect(() => parsePolicy('p', '{"Password": hunter2')).not.toThrow(/hunter2/);
});
