import { holeMarker, opaqueText, parsePolicy } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import type { OrganizationData } from '../../../../src/review/world/organization-data';
import { ACCOUNT, principal, ROLE_ARN, secret } from '../../../helpers/review/world-builder';
import {
  anybody,
  brokenBy,
  by,
  LEVELS,
  letsIn,
  OWN,
  opened,
  outsideDenied,
  PARTLY,
  rootOf,
  SIBLING,
  STRANGER,
  WHOLE,
} from './outsider-worlds';
import type { RuleCase } from './rule-case';

/** The organization under a resource control policy. */
function controlledBy(...statements: readonly JsonObject[]): OrganizationData {
  const bound = parsePolicy('OrganizationIdentities', { Version: '2012-10-17', Statement: statements });
  const level = { name: 'root', policies: [bound], allowsAll: true };
  return { ...WHOLE, accounts: { ...WHOLE.accounts, [ACCOUNT]: { ...LEVELS, resourceControl: [level] } } };
}

/** Keeps out whom a condition says. */
const CONTROLLED = (condition: JsonObject): OrganizationData =>
  controlledBy({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition: condition });

/** The organization under the resource control policy that keeps everybody out but what is marked for one partner. */
const BOUND = (tagged: boolean): OrganizationData => {
  const outside = {
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': OWN },
  };
  const deny = (more: JsonObject) => ({
    ...{ Effect: 'Deny', Principal: '*', Action: ['secretsmanager:*', 'kms:*'], Resource: '*' },
    Condition: { ...outside, StringNotEqualsIfExists: { ...outside.StringNotEqualsIfExists, ...more } },
  });
  const partner = { 'aws:PrincipalAccount': [STRANGER] };
  const statements = tagged ? [deny({ 'aws:ResourceTag/Partner': 'yes' }), deny(partner)] : [deny(partner)];
  return controlledBy(...statements);
};

const partner = secret({ tags: { Partner: 'yes' } });

export const OUTSIDER_CASES: readonly RuleCase[] = [
  brokenBy(opened(by(rootOf(STRANGER))), letsIn(`account ${STRANGER}`), [
    opened(by(rootOf(ACCOUNT))),
    // What no stack is deployed to is a member where something places it.
    opened(by(rootOf(SIBLING)), { organization: PARTLY }),
    opened(by(rootOf(SIBLING)), { principals: [principal({ account: SIBLING })] }),
    opened(by(rootOf(STRANGER)), outsideDenied(OWN)),
    opened(by(rootOf(STRANGER)), outsideDenied(OWN, 'StringNotEquals')),
    opened(by(rootOf(STRANGER), { Condition: { StringEquals: { 'aws:PrincipalOrgID': OWN } } })),
    opened(by(rootOf(STRANGER), { Condition: { StringEquals: { 'kms:CallerAccount': ACCOUNT } } }), { kind: 'key' }),
    opened(by(rootOf(STRANGER), { Condition: { ArnLike: { 'aws:PrincipalArn': ROLE_ARN } } })),
    opened(by(rootOf(STRANGER)), {
      deny: { Sid: 'Others', Effect: 'Deny', Condition: { ArnNotLike: { 'aws:PrincipalArn': [ROLE_ARN] } } },
    }),
    // Who it is, is not known: that is not proven, and another rule's matter.
    opened(by(opaqueText('var.reader'))),
    opened({ Principal: { Service: 'sns.amazonaws.com' } }),
    opened({ Principal: { Federated: 'cognito-identity.amazonaws.com' } }),
    // A policy whose own account is not known may well name it.
    opened(by(rootOf(STRANGER)), {
      secrets: [secret({ account: holeMarker({ id: 'account of prod', alphabet: 'digits', min: 12, max: 12 }) })],
    }),
    // That everybody may is found by the rules about principals, as is NotPrincipal.
    opened({ Principal: '*' }),
  ]),
  brokenBy(
    opened(by([`arn:aws:iam::${STRANGER}:role/app`, ROLE_ARN], { Action: 'kms:*' }), {
      kind: 'key',
      organization: WHOLE,
    }),
    letsIn(`account ${STRANGER}`, 'key', ''),
    [opened(by(`arn:aws:iam::${SIBLING}:role/app`, { Action: 'kms:*' }), { kind: 'key', organization: WHOLE })],
  ),
  ...[
    by(`arn:aws:sts::${STRANGER}:assumed-role/app/session`),
    by(`arn:aws:iam::${STRANGER}:user/ada`, { Action: 'secretsmanager:Put*' }),
    by(STRANGER, { Action: 'secretsmanager:DescribeSecret' }),
    // The organization is demanded of those who have one: an account without any has none.
    by(STRANGER, { Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': OWN } } }),
    by(STRANGER, { Condition: { Null: { 'aws:PrincipalOrgID': 'false' } } }),
    by(STRANGER, { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } } }),
    anybody({ StringEquals: { 'aws:PrincipalAccount': [STRANGER, ACCOUNT] } }),
    anybody({ ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${STRANGER}:role/*` } }),
  ].map((allow) => brokenBy(opened(allow), letsIn(`account ${STRANGER}`), [opened(allow, outsideDenied(OWN))])),
  brokenBy(opened(anybody({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/app' } })), letsIn('any account'), [
    opened(anybody({ ArnLike: { 'aws:PrincipalArn': ROLE_ARN } })),
    opened(anybody({ StringEquals: { 'aws:PrincipalAccount': ACCOUNT } })),
    opened(anybody({ StringEquals: { 'aws:SourceAccount': STRANGER } })),
    opened(anybody({ StringEquals: { 'aws:PrincipalOrgID': opaqueText('the organization') } })),
    opened(anybody({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${OWN}/r-ab12/ou-1/*` } })),
    // Where the own organization is not known, the one that is named may be it.
    opened(anybody({ StringEquals: { 'aws:PrincipalOrgID': 'o-other12345' } })),
  ]),
  brokenBy(
    opened(anybody({ StringEquals: { 'aws:PrincipalOrgID': [OWN, 'o-other12345'] } }), { organization: WHOLE }),
    letsIn('organization o-other12345', 'secret', ''),
    [opened(anybody({ StringEquals: { 'aws:PrincipalOrgID': OWN } }), { organization: WHOLE })],
  ),
  // A resource control policy keeps everybody out, but for a partner and what is marked for it.
  brokenBy(
    opened(by([rootOf(STRANGER), rootOf('888888888888')]), { organization: { ...WHOLE, id: OWN } }),
    letsIn(`account 888888888888, account ${STRANGER}`, 'secret', ''),
    [
      opened(by([rootOf(STRANGER), rootOf('888888888888')]), { organization: BOUND(true), secrets: [partner] }),
      opened(by([rootOf(STRANGER), rootOf('888888888888')]), { organization: BOUND(true) }),
      opened(by(rootOf(STRANGER)), { organization: BOUND(false) }),
    ],
  ),
  // An account may be in no organization at all.
  brokenBy(
    opened(by(rootOf(STRANGER)), {
      organization: CONTROLLED({
        Null: { 'aws:PrincipalOrgID': 'false' },
        StringNotEquals: { 'aws:PrincipalOrgID': OWN },
      }),
    }),
    letsIn(`account ${STRANGER}`, 'secret', ''),
    [
      opened(by(rootOf(STRANGER)), {
        organization: CONTROLLED({ StringNotEquals: { 'aws:PrincipalOrgID': OWN } }),
      }),
    ],
  ),
  // Or in another organization, where only accounts without one are kept out.
  brokenBy(
    opened(by(rootOf(STRANGER)), { organization: CONTROLLED({ Null: { 'aws:PrincipalOrgID': 'true' } }) }),
    letsIn(`account ${STRANGER}`, 'secret', ''),
    [
      opened(by(rootOf(STRANGER)), {
        organization: CONTROLLED({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': OWN } }),
      }),
    ],
  ),
];
