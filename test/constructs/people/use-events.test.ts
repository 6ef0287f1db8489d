import { App } from 'cdktf';
import { PermissionSetRole } from '../../../src';
import { AwsAccount } from '../../../src/constructs/accounts/aws-account';
import { type RoleUse, useEvents } from '../../../src/constructs/people/use-events';
import { Arn } from '../../../src/model/arn';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import * as events from '../../helpers/synth/people/cloudtrail-events';
import { matchesPattern } from '../../helpers/synth/people/event-matcher';

const ROLE = 'arn:aws:iam::111111111111:role/break-glass';
const set = (region: string) =>
  new PermissionSetRole({ permissionSet: 'BreakGlass', account: '111111111111', identityCenterRegion: region }).roleArn;
const SET_ROLE = set('eu-central-1').toString().replace('????????????????', '0123456789abcdef');
const US_EAST_1_ROLE = set('us-east-1').toString().replace('????????????????', '0123456789abcdef');
const DENIED = ' with an explicit deny in a service control policy';

const account = AwsAccount.of(accountStack(new App(), 'security', SECURITY));
const useOf = (roleArn: Arn, service?: RoleUse['service']) =>
  useEvents(account, { name: 'prod-break-glass', roleArn, service });

const heard = (role: Arn, event: events.TrailEvent, service?: RoleUse['service']) =>
  useOf(role, service)
    .filter(({ pattern }) => matchesPattern(pattern, event))
    .map(({ id }) => id.replace('eu-central-1-', ''));

describe('an alarm on one role', () => {
  const role = Arn.parse(ROLE);

  test.each<[string, events.TrailEvent, string]>([
    ['somebody takes it', events.taken(ROLE), 'Taken'],
    ['somebody takes it with SAML', events.taken(ROLE, 'AssumeRoleWithSAML'), 'Taken'],
    ['somebody is refused it', events.refused(ROLE), 'Taken'],
    ['somebody is refused it for a reason', events.refused(ROLE, DENIED), 'Taken'],
    ['AWS takes it for somebody in the console', events.taken(ROLE, 'AssumeRole', 'AWS Internal'), 'Taken'],
    ['somebody switches to it in the console', events.switchedInto(ROLE), 'Switched'],
    ['a user of the account leaves for it', events.switchedFrom(ROLE), 'Switched'],
    ['a value is read with it', events.calledBy(ROLE, 'GetSecretValue'), 'Used'],
    ['values are read at once with it', events.calledBy(ROLE, 'BatchGetSecretValue'), 'Used'],
    ['a secret is described with it', events.calledBy(ROLE, 'DescribeSecret'), 'Used'],
    ['somebody tries to put a policy with it', events.calledBy(ROLE, 'PutResourcePolicy'), 'Used'],
  ])('hears that %s, once', (_, event, rule) => {
    expect(heard(role, event)).toEqual([rule]);
  });

  test.each<[string, events.TrailEvent]>([
    ['another role is taken', events.taken('arn:aws:iam::111111111111:role/deploy')],
    ['a role is taken whose name begins alike', events.taken(`${ROLE}-test`)],
    ['a role of that name is taken in another account', events.taken(ROLE.replaceAll('1', '2'))],
    ['a role of that name is taken in another path', events.taken(ROLE.replace('role/', 'role/teams/'))],
    ['somebody switches to another role', events.switchedInto(`${ROLE}-test`)],
    ['somebody leaves for another role', events.switchedFrom(`${ROLE}-test`)],
    ['somebody is refused another role', events.refused('arn:aws:iam::111111111111:role/deploy')],
    ['somebody is refused a role whose name begins alike', events.refused(`${ROLE}-test`, DENIED)],
    ['another role reads a value', events.calledBy('arn:aws:iam::111111111111:role/rotate', 'GetSecretValue')],
    ['a user reads a value', events.calledByUser('GetSecretValue')],
    ['a user asks who they are', events.otherOfSts('GetCallerIdentity')],
    ['a user asks for a session', events.otherOfSts('GetSessionToken')],
    ['the role calls another service', events.calledBy(ROLE, 'Decrypt', 'kms')],
    ['something else reports it', { ...events.taken(ROLE), 'detail-type': 'AWS Service Event via CloudTrail' }],
  ])('does not ring when %s', (_, event) => {
    expect(heard(role, event)).toEqual([]);
  });
});

describe.each([
  ['eu-central-1', SET_ROLE, US_EAST_1_ROLE],
  ['us-east-1', US_EAST_1_ROLE, SET_ROLE],
])('an alarm on the role of a permission set in %s', (region, own, other) => {
  const role = set(region);

  test('hears of the role whatever its suffix is', () => {
    for (const arn of [own, own.replace('0123', 'fedc')]) {
      expect(heard(role, events.taken(arn, 'AssumeRoleWithSAML'))).toEqual(['Taken']);
      expect(heard(role, events.refused(arn, '', 'AssumeRoleWithSAML'))).toEqual(['Taken']);
      expect(heard(role, events.refused(arn, DENIED, 'AssumeRoleWithSAML'))).toEqual(['Taken']);
      expect(heard(role, events.calledBy(arn, 'GetSecretValue'))).toEqual(['Used']);
      expect(heard(role, events.switchedInto(arn))).toEqual(['Switched']);
    }
  });

  test('does not ring for another set, path or account', () => {
    for (const arn of [other, own.replace('BreakGlass', 'Auditor'), own.replaceAll('1111', '2222')]) {
      expect(heard(role, events.taken(arn, 'AssumeRoleWithSAML'))).toEqual([]);
      expect(heard(role, events.calledBy(arn, 'GetSecretValue'))).toEqual([]);
    }
  });
});

test('the patterns are those', () => {
  const call = { 'detail-type': ['AWS API Call via CloudTrail'] };
  const message = `*on resource: ${ROLE}`;
  expect(useOf(Arn.parse(ROLE)).map(({ pattern }) => pattern)).toEqual([
    {
      source: ['aws.sts'],
      ...call,
      detail: {
        eventSource: ['sts.amazonaws.com'],
        eventName: ['AssumeRole', 'AssumeRoleWithSAML'],
        $or: [
          { requestParameters: { roleArn: [ROLE] } },
          { errorMessage: [{ wildcard: message }, { wildcard: `${message} *` }] },
        ],
      },
    },
    {
      source: ['aws.signin'],
      'detail-type': ['AWS Console Sign In via CloudTrail'],
      detail: {
        eventSource: ['signin.amazonaws.com'],
        eventName: ['SwitchRole'],
        $or: [
          { additionalEventData: { SwitchTo: [ROLE] } },
          { userIdentity: { arn: [{ wildcard: 'arn:aws:sts::111111111111:assumed-role/break-glass/*' }] } },
        ],
      },
    },
    {
      source: ['aws.secretsmanager'],
      ...call,
      detail: {
        eventSource: ['secretsmanager.amazonaws.com'],
        userIdentity: { sessionContext: { sessionIssuer: { arn: [ROLE] } } },
      },
    },
  ]);
});

test('of the keeper of users, calls to IAM are heard of, and no others', () => {
  const role = Arn.parse(ROLE);
  expect(heard(role, events.calledBy(ROLE, 'EnableMFADevice', 'iam'), 'iam')).toEqual(['Used']);
  expect(heard(role, events.calledBy(ROLE, 'GetSecretValue'), 'iam')).toEqual([]);
});

test('what another Region forwards matches the rule that waits for it', () => {
  const uses = useOf(Arn.parse(ROLE), 'iam');
  expect(uses.flatMap(({ forwarded = [] }) => forwarded.map(({ id }) => id))).toEqual([
    'eu-west-1-Taken',
    'us-east-1-Taken',
    'eu-west-1-Switched',
    'us-east-1-Switched',
    'us-east-1-Used',
  ]);
  for (const { pattern, forwarded = [] } of uses) {
    expect(forwarded.filter((rule) => rule.pattern !== pattern)).toEqual([]);
  }
});
