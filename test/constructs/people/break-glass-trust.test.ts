import { RoleTrust } from '../../../src';
import { type AccessRequest, evaluate, parsePolicy } from '../../../src/iam';
import { AccountId } from '../../../src/model/account-id';

const ACCOUNT = '111111111111';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/break-glass`;
const ALICE = { type: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/alice` } as const;
const ABROAD = { type: 'user', arn: 'arn:aws:iam::333333333333:user/emergency/ada' } as const;
const EVERYTHING = parsePolicy('everything', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
});

const text = RoleTrust.usersWithMfa({ userArns: [ALICE.arn, ABROAD.arn], mfaAgeSeconds: 300 }).render(
  AccountId.of(ACCOUNT),
  'aws',
);
const trust = parsePolicy('trust', JSON.parse(text));

type Who = AccessRequest['principal'];
type Context = NonNullable<AccessRequest['context']>;

/** The second factor as requests carry it: neither key without one. */
const shown = (ageSeconds: number): Context => ({
  'aws:MultiFactorAuthPresent': 'true',
  'aws:MultiFactorAuthAge': ageSeconds,
});
const takes = (principal: Who, context: Context = {}, action = 'sts:AssumeRole') =>
  evaluate(
    { principal, action, resource: ROLE, context, others: 'absent' },
    { identity: [EVERYTHING], resource: trust },
  ).verdict;

test.each<[string, Who, Context]>([
  ['a named user who has just shown a second factor', ALICE, shown(0)],
  ['a named user who showed it almost five minutes ago', ALICE, shown(299)],
  ['a named user of another account', ABROAD, shown(60)],
])('%s takes the role', (_, who, context) => {
  expect(takes(who, context)).toBe('allowed');
});

test.each<[string, Who, Context]>([
  ['a named user with an access key alone', ALICE, {}],
  ['a named user whose session says that there was none', ALICE, { 'aws:MultiFactorAuthPresent': 'false' }],
  ['a named user who showed it five minutes ago', ALICE, shown(300)],
  ['a named user who showed it in the morning', ALICE, shown(14_400)],
  ['a session that has a second factor of no known age', ALICE, { 'aws:MultiFactorAuthPresent': 'true' }],
  ['another user of the account', { ...ALICE, arn: ALICE.arn.replace('alice', 'mallory') }, shown(0)],
  ['a user of that name in another path', { ...ALICE, arn: ALICE.arn.replace('alice', 'ops/alice') }, shown(0)],
  ['a user of that name in another account', { ...ALICE, arn: ALICE.arn.replaceAll('1', '2') }, shown(0)],
  ['another user of the other account', { ...ABROAD, arn: ABROAD.arn.replace('ada', 'eve') }, shown(0)],
  ['an administrator by a role', { type: 'role', arn: `arn:aws:iam::${ACCOUNT}:role/admin` }, shown(0)],
  [
    'somebody through Identity Center',
    { type: 'role', arn: `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123` },
    {},
  ],
  ['the root user', { type: 'root', account: ACCOUNT }, shown(0)],
  ['a function', { type: 'service', name: 'lambda.amazonaws.com' }, {}],
  ['somebody with a token', { type: 'federated', provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/x.org` }, {}],
  ['anybody', { type: 'anonymous' }, {}],
])('%s does not', (_, who, context) => {
  expect(takes(who, context)).toBe('denied');
});

test.each(['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity', 'sts:TagSession', 'sts:SetSourceIdentity'])(
  'the trust is for taking the role, and not for %s',
  (action) => {
    expect(takes(ALICE, shown(0), action)).toBe('denied');
  },
);
