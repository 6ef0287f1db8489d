import { judgePolicy } from '../../../src/functions/policies/judge-policy';

const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-a1B2c3';
const MEMBERS = { organizationId: 'o-a1b2c3d4e5', accounts: ['111111111111', '222222222222'] };
const ROOT = (account: string) => ({ AWS: `arn:aws:iam::${account}:root` });
const OUR_ORGANIZATION = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };

type Statement = Readonly<Record<string, unknown>>;

const read: Statement = {
  Sid: 'Read',
  Effect: 'Allow',
  Principal: '*',
  Action: 'secretsmanager:GetSecretValue',
  Resource: '*',
};
const denyOthers: Statement = {
  Effect: 'Deny',
  Principal: '*',
  Action: 'secretsmanager:*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
};
const judged = (...statements: readonly Statement[]) =>
  judgePolicy({ arn: ARN, document: JSON.stringify({ Version: '2012-10-17', Statement: statements }) }, MEMBERS);

const KEPT = 'Its policy admits nobody from outside of o-a1b2c3d4e5';

test('a secret without a policy is used by identities of its account alone', () => {
  expect(judgePolicy({ arn: ARN }, MEMBERS)).toEqual({
    compliance: 'COMPLIANT',
    annotation: 'It has no policy: only identities of its account use it',
  });
});

test.each<[string, readonly Statement[]]>([
  ['names an account of the organization', [{ ...read, Principal: ROOT('222222222222') }]],
  ['names a role of one', [{ ...read, Principal: { AWS: 'arn:aws:iam::222222222222:role/api' } }]],
  ['demands the organization', [{ ...read, Condition: OUR_ORGANIZATION }]],
  [
    'demands a role of a member',
    [{ ...read, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/api' } } }],
  ],
  [
    'demands a path of the organization',
    [{ ...read, Condition: { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-a1b2/*' } } }],
  ],
  ['denies everybody else', [{ ...read, Principal: ROOT('999999999999') }, denyOthers]],
  [
    'is about another secret',
    [{ ...read, Resource: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:other-*' }],
  ],
  ['lets nobody', [denyOthers]],
])('a policy that %s is compliant', (_, statements) => {
  expect(judged(...statements)).toEqual({ compliance: 'COMPLIANT', annotation: KEPT });
});

test.each<[string, readonly Statement[], string]>([
  [
    'admits everybody',
    [read],
    'Its policy admits anybody from outside of o-a1b2c3d4e5 to secretsmanager:GetSecretValue',
  ],
  [
    'names a strange account',
    [{ ...read, Principal: ROOT('999999999999') }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalAccount = 999999999999, to secretsmanager:GetSecretValue',
  ],
  [
    'demands another organization',
    [{ ...read, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-z9y8x7w6v5' } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalOrgID = o-z9y8x7w6v5, to secretsmanager:GetSecretValue',
  ],
  [
    'demands any organization at all',
    [{ ...read, Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalOrgID like o-*, to secretsmanager:GetSecretValue',
  ],
  [
    'demands one of two organizations',
    [{ ...read, Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5', 'o-z9y8x7w6v5'] } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalOrgID = o-a1b2c3d4e5 or o-z9y8x7w6v5, to secretsmanager:GetSecretValue',
  ],
  [
    'demands a role of that name in any account',
    [{ ...read, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/api' } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalArn like arn:aws:iam::*:role/api, to secretsmanager:GetSecretValue',
  ],
  [
    'demands that no path is another, which somebody without any meets',
    [{ ...read, Condition: { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if every aws:PrincipalOrgPaths like o-a1b2c3d4e5/*, to secretsmanager:GetSecretValue',
  ],
  [
    'denies one stranger and admits all others',
    [read, { ...denyOthers, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-z9y8x7w6v5' } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalOrgID ≠ o-z9y8x7w6v5 (or absent), to secretsmanager:GetSecretValue',
  ],
  [
    'demands the organization only if it is said',
    [{ ...read, Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalOrgID = o-a1b2c3d4e5 (or absent), to secretsmanager:GetSecretValue',
  ],
  [
    'is for one network, whoever comes from it',
    [{ ...read, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } } }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:SourceVpce = vpce-0123456789abcdef0, to secretsmanager:GetSecretValue',
  ],
  [
    'tells a stranger what it is',
    [{ ...read, Principal: ROOT('999999999999'), Action: 'secretsmanager:Describe*' }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalAccount = 999999999999, to secretsmanager:DescribeSecret',
  ],
  [
    'lets a strange account decide who may',
    [{ ...read, Principal: ROOT('999999999999'), Action: 'secretsmanager:PutResourcePolicy' }],
    'Its policy admits from outside of o-a1b2c3d4e5, if aws:PrincipalAccount = 999999999999, to secretsmanager:PutResourcePolicy',
  ],
])('a policy that %s', (_, statements, annotation) => {
  expect(judged(...statements)).toEqual({ compliance: 'NON_COMPLIANT', annotation });
});

test('a policy that is none is not compliant', () => {
  for (const document of ['{', '[]', '{"Statement":[{"Effect":"Perhaps"}]}']) {
    expect(judgePolicy({ arn: ARN, document }, MEMBERS)).toEqual({
      compliance: 'NON_COMPLIANT',
      annotation: 'Its policy cannot be read, so that nothing is proven',
    });
  }
});

test('a sentence is never longer than AWS Config takes', () => {
  const vpces = Array.from({ length: 30 }, (_, index) => `vpce-${String(index).padStart(17, '0')}`);
  const { annotation } = judged({ ...read, Condition: { StringEquals: { 'aws:SourceVpce': vpces } } });
  expect(annotation.length).toBeLessThanOrEqual(256);
  expect(annotation).toMatch(/…, to secretsmanager:GetSecretValue$/);
});
