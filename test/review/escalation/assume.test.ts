import {
  allowing,
  READ,
  roleArn,
  type Statement,
  stepsIn,
  trusting,
  worldOf,
} from '../../helpers/review/escalation-world';
import { ACCOUNT } from '../../helpers/review/world-builder';

const ASSUME = { Action: 'sts:AssumeRole', Resource: roleArn('reader') };
const account = `arn:aws:iam::${ACCOUNT}:root`;
const trust = (...args: Parameters<typeof trusting>) => ({ reader: { trust: trusting(...args) } });

test('without a policy that leads there, nobody obtains anything', () => {
  expect(stepsIn(worldOf([]))).toEqual([]);
  expect(stepsIn(worldOf([ASSUME]))).toEqual([]);
});

test('a trust policy that names the role is enough within the account', () => {
  expect(stepsIn(worldOf([], trust(roleArn('mallory'))))).toEqual([
    'role/mallory assume-reader sts:AssumeRole role/reader',
  ]);
});

test('a trust policy that names the account leaves it to identity policies', () => {
  const others = `account ${ACCOUNT} assume-reader sts:AssumeRole role/reader`;
  expect(stepsIn(worldOf([ASSUME], trust(account)))).toEqual([
    'role/mallory assume-reader sts:AssumeRole role/reader',
    others,
  ]);
  expect(stepsIn(worldOf([], trust(account)))).toEqual([others]);
});

test('conditions of the trust policy stay, and one that contradicts is no step', () => {
  const external = { Condition: { StringEquals: { 'sts:ExternalId': 'id' } } };
  expect(stepsIn(worldOf([], trust(roleArn('mallory'), external)))).toEqual([
    'role/mallory assume-reader sts:AssumeRole role/reader allowed-if sts:ExternalId = id',
  ]);
  const other = { Condition: { ArnEquals: { 'aws:PrincipalArn': roleArn('reader') } } };
  expect(stepsIn(worldOf([ASSUME], trust(account, other)))).toEqual([]);
});

test('what one request carries another need not: tags and networks of two principals are two things', () => {
  const only = (key: string, value: string) => ({ Condition: { StringEquals: { [key]: value } } });
  const stepWhere = (taking: Statement, reading: Statement) =>
    stepsIn(
      worldOf([ASSUME], {
        self: { tags: undefined },
        reader: {
          tags: undefined,
          trust: trusting(account, taking),
          identity: [allowing('reader policy', { ...READ, ...reading })],
        },
      }),
    )[0];
  const step = 'role/mallory assume-reader sts:AssumeRole role/reader allowed-if';
  const [team, vpce] = ['aws:PrincipalTag/team', 'aws:SourceVpce'];
  expect(stepWhere(only(team, 'ops'), only(team, 'db'))).toBe(`${step} ${team} = ops and ${team} of the read = db`);
  expect(stepWhere(only(team, 'ops'), only(team, 'ops'))).toBe(`${step} ${team} = ops and ${team} of the read = ops`);
  expect(stepWhere(only(vpce, 'a'), only(vpce, 'b'))).toBe(`${step} ${vpce} = a and ${vpce} of the read = b`);
});

test('across accounts both sides must allow', () => {
  const foreign = { self: { account: '222222222222' } };
  const names = trust(roleArn('mallory', '222222222222'));
  expect(stepsIn(worldOf([ASSUME], { ...foreign, ...names }))).toEqual([
    'role/mallory assume-reader sts:AssumeRole role/reader',
  ]);
  expect(stepsIn(worldOf([], { ...foreign, ...names }))).toEqual([]);
});

test('an account that the trust policy names is whoever it lets', () => {
  expect(stepsIn(worldOf([], trust('arn:aws:iam::333333333333:root')))).toEqual([
    'account 333333333333 assume-reader sts:AssumeRole role/reader',
  ]);
});

test('a boundary or a denial is no step', () => {
  const boundary = allowing('boundary', { Action: 's3:*', Resource: '*' });
  expect(stepsIn(worldOf([ASSUME], { ...trust(roleArn('mallory')), self: { boundary } }))).toEqual([]);
  const denied = [ASSUME, { ...ASSUME, Effect: 'Deny' }];
  expect(stepsIn(worldOf(denied, trust(roleArn('mallory'))))).toEqual([]);
});

test('who rewrites the trust policy of a reader takes the role', () => {
  const rewrite = { Action: 'iam:UpdateAssumeRolePolicy', Resource: roleArn('*') };
  expect(stepsIn(worldOf([rewrite]))).toEqual(['role/mallory rewrite-trust iam:UpdateAssumeRolePolicy role/reader']);
  const elsewhere = { Action: 'iam:UpdateAssumeRolePolicy', Resource: roleArn('other') };
  expect(stepsIn(worldOf([elsewhere]))).toEqual([]);
});

test('who rewrites a trust policy but is kept from taking roles does not', () => {
  const rewrite = { Action: 'iam:*', Resource: '*' };
  const noRoles = { Effect: 'Deny', Action: 'sts:*', Resource: '*' };
  expect(stepsIn(worldOf([rewrite, noRoles])).filter((step) => step.includes('rewrite-trust'))).toEqual([]);
  expect(stepsIn(worldOf([rewrite])).filter((step) => step.includes('rewrite-trust'))).toHaveLength(1);
});

test('trust policies of another account cannot be rewritten', () => {
  const rewrite = { Action: 'iam:UpdateAssumeRolePolicy', Resource: '*' };
  expect(stepsIn(worldOf([rewrite], { self: { account: '222222222222' } }))).toEqual([]);
});
