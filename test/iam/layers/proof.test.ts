import { evaluate, opaquePolicy, parsePolicy } from '../../../src/iam';

const request = {
  principal: { type: 'role', arn: 'arn:aws:iam::111111111111:role/app' },
  action: 'secretsmanager:GetSecretValue',
  resource: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:db-AbCdEf',
} as const;

const allow = { Sid: 'Read', Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' };
const identity = parsePolicy('app-inline', { Statement: [{ ...allow, Action: 's3:*' }, allow] });

test('an allowance names layer, policy, statement, Sid and effect', () => {
  expect(evaluate(request, { identity: [identity] })).toEqual({
    verdict: 'allowed',
    proof: [
      {
        layer: 'identity',
        policy: 'app-inline',
        statement: 1,
        sid: 'Read',
        effect: 'Allow',
        outcome: 'applies',
        why: 'action and resource covered',
      },
    ],
  });
});

test('a denial names the statement that denies', () => {
  const resource = parsePolicy('secret-policy', {
    Statement: { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' },
  });
  const answer = evaluate(request, { identity: [identity], resource });
  expect(answer).toMatchObject({
    verdict: 'denied',
    by: { kind: 'explicit', step: { layer: 'resource', policy: 'secret-policy', statement: 0, effect: 'Deny' } },
  });
});

test('a statement without Sid has none in the proof', () => {
  const answer = evaluate(request, {
    identity: [parsePolicy('p', { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })],
  });
  expect(answer.proof[0]).not.toHaveProperty('sid');
});

test('a condition that stays open marks its statement as conditional', () => {
  const policy = parsePolicy('p', { Statement: { ...allow, Condition: { Bool: { 'aws:SecureTransport': 'true' } } } });
  expect(evaluate(request, { identity: [policy] }).proof).toMatchObject([
    { outcome: 'conditional', why: 'action and resource covered, 1 condition' },
  ]);
});

test('an unreadable policy gives the reason why nothing is proven', () => {
  const answer = evaluate(request, { identity: [opaquePolicy('app-inline', 'uses templatefile()')] });
  expect(answer).toEqual({
    verdict: 'not-proven',
    because: ['app-inline could not be read: uses templatefile()'],
    proof: [
      { layer: 'identity', policy: 'app-inline', effect: 'none', outcome: 'unknown', why: 'uses templatefile()' },
    ],
  });
});

test('statements that do not bear on the request are not in the proof', () => {
  const other = parsePolicy('other', { Statement: { ...allow, Resource: 'arn:aws:s3:::bucket' } });
  expect(evaluate(request, { identity: [other] }).proof).toEqual([]);
});

test('more alternatives than are looked at are not proven', () => {
  const keys = Array.from({ length: 9 }, (_, index) => `aws:RequestTag/k${index}`);
  const denials = keys.map((key) => ({
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { StringEquals: { [key]: 'a', [`${key}x`]: 'b' } },
  }));
  const policy = parsePolicy('p', { Statement: [allow, ...denials] });
  expect(evaluate(request, { identity: [policy] })).toMatchObject({
    verdict: 'not-proven',
    because: ['the conditions have more alternatives than are looked at'],
  });
});
