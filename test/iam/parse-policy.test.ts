import { PolicyError, parsePolicy } from '../../src/iam';

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
  [
    'Policy \'p\' has Version "2020-01-01": use 2012-10-17',
    () => parsePolicy('p', { Version: '2020-01-01', Statement: [] }),
  ],
  ["Policy 'p' has no Statement", () => parsePolicy('p', { Version: '2012-10-17' })],
  ["Policy 'p' is not a JSON object", () => parsePolicy('p', '[]')],
  ["Policy 'p' is not JSON: syntax error", () => parsePolicy('p', '{"Version": secret')],
  ["Policy 'p' has a statement 0 that is not an object", () => parsePolicy('p', { Statement: ['x'] })],
  [
    'Policy \'p\' has Effect "allow" in statement 1: use Allow or Deny',
    parse(statement, { ...statement, Effect: 'allow' }),
  ],
  ["Policy 'p' has neither Action nor NotAction in statement 0", parse({ Effect: 'Allow', Resource: '*' })],
  ["Policy 'p' has neither Resource nor NotResource in statement 0", parse({ Effect: 'Allow', Action: '*' })],
  ["Policy 'p' has both Action and NotAction in statement 0: keep one", parse({ ...statement, NotAction: '*' })],
  ["Policy 'p' has both Resource and NotResource in statement 0: keep one", parse({ ...statement, NotResource: '*' })],
  [
    "Policy 'p' has both Principal and NotPrincipal in statement 0: keep one",
    parse({ ...statement, Principal: '*', NotPrincipal: '*' }),
  ],
  [
    "Policy 'p' has an element 'Actions' in statement 0, which AWS does not have",
    parse({ ...statement, Actions: '*' }),
  ],
  [
    "Policy 'p' has a Action in statement 0 that is not a string or a list of strings",
    parse({ ...statement, Action: [1] }),
  ],
  ['Policy \'p\' has a principal that is "me": use "*" or an object', parse({ ...statement, Principal: 'me' })],
  [
    "Policy 'p' has a principal of type 'Aws': use AWS, Service, Federated or CanonicalUser",
    parse({ ...statement, Principal: { Aws: '*' } }),
  ],
  [
    "Policy 'p' uses the condition operator 'StringMatches', which AWS does not have",
    parse({ ...statement, Condition: { StringMatches: { a: 'b' } } }),
  ],
  [
    "Policy 'p' uses the condition operator 'NullIfExists', which AWS does not have",
    parse({ ...statement, Condition: { NullIfExists: { a: 'true' } } }),
  ],
  [
    "Policy 'p' uses the condition operator 'ForSomeValues:StringLike', which AWS does not have",
    parse({ ...statement, Condition: { 'ForSomeValues:StringLike': { a: 'b' } } }),
  ],
  ["Policy 'p' has a 'Condition' that is not an object", parse({ ...statement, Condition: [] })],
  ["Policy 'p' has a 'StringLike' that is not an object", parse({ ...statement, Condition: { StringLike: 'a' } })],
])('throws: %s', (message, act) => {
  expect(act).toThrow(new PolicyError('p', message.replace("Policy 'p' ", '')));
});

test('the error for text that is no JSON does not quote the text', () => {
  expect(() => parsePolicy('p', '{"Password": hunter2')).not.toThrow(/hunter2/);
});
