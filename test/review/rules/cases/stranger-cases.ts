import { opaqueText } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import type { OrganizationData } from '../../../../src/review/world/organization-data';
import type { World } from '../../../../src/review/world/world';
import { ACCOUNT, SECRET_ARN, secret } from '../../../helpers/review/world-builder';
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

const REPLICA_ARN = SECRET_ARN.replace('eu-central-1', 'eu-west-1');

/** The secret in two Regions, under one policy. */
function replicated(allow: JsonObject, deny?: JsonObject, organization?: OrganizationData): World {
  const copy = secret({ id: 'copy', arn: REPLICA_ARN, region: 'eu-west-1', replica: true });
  const copies = { secrets: [secret(), copy], ...(organization && { organization }) };
  const alone = opened(allow, { ...copies, ...(deny && { deny }) });
  const policies = alone.policies.map((each) => ({ ...each, attachedTo: [...each.attachedTo, copy.id] }));
  return { ...alone, policies };
}

/** Conditions that fit others than members, and whom. */
const PATTERNS: ReadonlyArray<readonly [JsonObject, string]> = [
  [{ StringLike: { 'aws:PrincipalAccount': '9*' } }, 'account 9*'],
  [{ StringLike: { 'aws:PrincipalAccount': [ACCOUNT, '99999999999?'] } }, 'account 99999999999?'],
  [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::9*:role/x' } }, 'account 9*'],
  [{ StringLike: { 'aws:PrincipalArn': '*:role/x' } }, 'any account'],
  // The path of a role may have colons.
  [{ StringLike: { 'aws:PrincipalArn': `arn:aws:*::${SIBLING}:*` } }, 'any account'],
  [{ StringLike: { 'aws:PrincipalOrgID': 'o-a*' } }, 'organization o-a*'],
  [{ StringLike: { 'aws:PrincipalOrgID': 'o-a?????????' } }, 'organization o-a?????????'],
  [{ StringEqualsIgnoreCase: { 'aws:PrincipalOrgID': 'O-OTHER12345' } }, 'organization O-OTHER12345'],
  [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-other12345/r-ab12/*' } }, 'organization o-other12345'],
  [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': '*/r-ab12/*' } }, 'any account'],
  [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-*/r-*/ou-*' } }, 'organization o-*'],
];

/** Conditions that fit members alone, or what is not known. */
const OF_MEMBERS: readonly JsonObject[] = [
  { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${SIBLING}:role/*` } },
  { StringLike: { 'aws:PrincipalArn': `arn:aws:iam::${SIBLING}*` } },
  { StringEqualsIgnoreCase: { 'aws:PrincipalOrgID': OWN.toUpperCase() } },
  { StringEquals: { 'aws:PrincipalOrgID': `\${aws:ResourceOrgID}` } },
  { StringEquals: { 'aws:PrincipalAccount': `\${aws:ResourceAccount}` } },
  { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${OWN}/r-ab12/*/ou-2*` } },
  { StringLike: { 'aws:userid': `${opaqueText('id of app')}:*` } },
  { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/${opaqueText('name')}` } },
  { ArnLike: { 'aws:PrincipalArn': opaqueText('ARN of app') } },
];

/** Conditions that keep nobody out who is named. */
const ELSEWHERE: readonly JsonObject[] = [
  { StringEquals: { 'aws:PrincipalOrgID': 'o-other12345' } },
  { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-other12345/*' } },
  { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': `${OWN}/*` } },
  { StringLike: { 'aws:userid': 'AROAEXAMPLEEXAMPLE123:*' } },
];

const DENIED_IN_ONE_REGION: readonly JsonObject[] = [
  { Sid: 'Others', Effect: 'Deny', Resource: SECRET_ARN },
  { Sid: 'Others', Effect: 'Deny', Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } } },
];

const possibly = (who: string) => letsIn(who, 'secret', '').replace('admits', 'possibly admits');

const MANY_ACCOUNTS = Array.from({ length: 60 }, (_, index) => String(300000000000 + index));
const MANY_ARNS = MANY_ACCOUNTS.map((account) => `arn:aws:iam::${account}:role/app*`);
const MANY = {
  organization: {
    ...WHOLE,
    accounts: { ...WHOLE.accounts, ...Object.fromEntries(MANY_ACCOUNTS.map((account) => [account, LEVELS])) },
  },
};

export const STRANGER_CASES: readonly RuleCase[] = [
  // A pattern is asked by what fits it, whatever account or organization that is.
  ...PATTERNS.map(([condition, who]) =>
    brokenBy(opened(anybody(condition), { organization: WHOLE }), letsIn(who, 'secret', ''), [
      opened(anybody(condition), { organization: WHOLE, ...outsideDenied(OWN) }),
      opened({ Principal: { Service: 'sns.amazonaws.com' }, Condition: condition }, { organization: WHOLE }),
    ]),
  ),
  brokenBy(
    opened(anybody({ StringLike: { 'kms:CallerAccount': '9*' } }), { kind: 'key', organization: WHOLE }),
    letsIn('account 9*', 'key', ''),
    [
      opened(anybody({ StringLike: { 'kms:CallerAccount': ACCOUNT } }), { kind: 'key', organization: WHOLE }),
      ...OF_MEMBERS.map((condition) => opened(anybody(condition), { kind: 'key', organization: WHOLE })),
    ],
  ),
  // Another organization is no better for an account that is named.
  ...ELSEWHERE.flatMap((condition) =>
    [rootOf(STRANGER), `arn:aws:iam::${STRANGER}:role/x`].map((who) =>
      brokenBy(
        opened(by(who, { Condition: condition }), { organization: WHOLE }),
        letsIn(`account ${STRANGER}`, 'secret', ''),
        [
          opened(by(rootOf(SIBLING), { Condition: condition }), { organization: WHOLE }),
          opened(by(who, { Condition: condition }), { organization: WHOLE, ...outsideDenied(OWN) }),
        ],
      ),
    ),
  ),
  // Each Region's copy is asked.
  ...DENIED_IN_ONE_REGION.map((deny) =>
    brokenBy(replicated(by(STRANGER), deny), letsIn(`account ${STRANGER}`), [
      opened(by(STRANGER), { deny }),
      replicated(by(STRANGER), { Sid: 'Others', Effect: 'Deny' }),
    ]),
  ),
  brokenBy(replicated(by(STRANGER, { Resource: REPLICA_ARN })), letsIn(`account ${STRANGER}`), [
    opened(by(STRANGER, { Resource: REPLICA_ARN })),
    replicated(by(SIBLING, { Resource: REPLICA_ARN }), undefined, PARTLY),
  ]),
  // What is not known yet may well be what the policy is on.
  brokenBy(
    opened(by(STRANGER, { Resource: opaqueText('aws_secretsmanager_secret.db.arn') }), { organization: WHOLE }),
    possibly(`account ${STRANGER}`),
    [
      opened(by(ACCOUNT, { Resource: opaqueText('aws_secretsmanager_secret.db.arn') }), { organization: WHOLE }),
      opened(by(STRANGER), outsideDenied(opaqueText('the organization'))),
    ],
  ),
  brokenBy(opened(by(`arn:aws:sts::${STRANGER}:federated-user/bob`)), letsIn(`account ${STRANGER}`), [
    opened(by(`arn:aws:sts::${ACCOUNT}:federated-user/bob`)),
  ]),
  // A caller is always equal to itself.
  ...['PrincipalAccount', 'PrincipalOrgID', 'PrincipalTag/org'].map((name) =>
    brokenBy(
      opened(anybody({ StringEquals: { 'aws:PrincipalOrgID': `\${aws:${name}}` } }), { organization: WHOLE }),
      possibly('any account'),
      [opened(anybody({ StringEquals: { 'aws:PrincipalOrgID': OWN } }), { organization: WHOLE })],
    ),
  ),
  brokenBy(
    opened({ Principal: { Federated: `arn:aws:iam::${STRANGER}:saml-provider/x` } }),
    letsIn(`account ${STRANGER}`),
    [opened({ Principal: { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/x` } })],
  ),
  // However many members a list has, one pattern beside them is one too many.
  brokenBy(
    opened(anybody({ StringLike: { 'aws:PrincipalArn': [...MANY_ARNS, 'arn:aws:iam::9*:role/x'] } }), MANY),
    letsIn('account 9*', 'secret', ''),
    [
      opened(anybody({ StringLike: { 'aws:PrincipalArn': MANY_ARNS } }), MANY),
      opened(anybody({ ArnLike: { 'aws:PrincipalArn': MANY_ARNS } }), MANY),
      opened(by(STRANGER), {
        ...MANY,
        deny: { Sid: 'Others', Effect: 'Deny', Condition: { StringNotLike: { 'aws:PrincipalArn': MANY_ARNS } } },
      }),
    ],
  ),
  // Any action is one too many, also one that only a pattern names.
  ...['kms:Si*', 'kms:GenerateM*', 'kms:Derive*', 'kms:Replicate*', 'kms:Import*', 'kms:?ign'].map((action) =>
    brokenBy(opened(by(STRANGER, { Action: action }), { kind: 'key' }), letsIn(`account ${STRANGER}`, 'key'), [
      opened(by(ACCOUNT, { Action: action }), { kind: 'key' }),
      opened(by(STRANGER, { Action: action }), { kind: 'key', deny: { Sid: 'All', Effect: 'Deny', Action: 'kms:*' } }),
    ]),
  ),
  ...['secretsmanager:*Stage', 'secretsmanager:Replicate*', 'secretsmanager:Tag*', '*'].map((action) =>
    brokenBy(opened(by(STRANGER, { Action: action })), letsIn(`account ${STRANGER}`), [
      opened(by(STRANGER, { Action: action }), outsideDenied(OWN)),
    ]),
  ),
  // An id in full is of one principal; a pattern of ids is of anybody.
  ...(['secret', 'key'] as const).flatMap((kind) =>
    ['*:*', 'A*', 'AROA*', '*:bob', 'AROAEXAMPLEEXAMPLE*', `${STRANGER}:*`, STRANGER].map((userid) => ({
      rule: `${kind}-policy-principal`,
      broken: opened(anybody({ StringLike: { 'aws:userid': userid } }), { kind }),
      message: `'aws_${kind}_policy.x' must not allow everybody, but has the principal * without a condition that names callers ('Test')`,
      kept: ['AROAEXAMPLEEXAMPLE123:*', 'AIDAEXAMPLEEXAMPLE123', `${opaqueText('id of app')}:*`].map((id) =>
        opened(anybody({ StringLike: { 'aws:userid': id } }), { kind }),
      ),
    })),
  ),
  // A provider that serves everybody has sessions in any account.
  ...(['secret', 'key'] as const).flatMap((kind) =>
    ['cognito-identity.amazonaws.com', 'accounts.google.com'].map((provider) => ({
      rule: `${kind}-policy-principal`,
      broken: opened({ Principal: { Federated: provider } }, { kind }),
      message: `'aws_${kind}_policy.x' must not allow everybody, but allows sessions of ${provider} in any account without a condition that names callers ('Test')`,
      kept: [
        opened(
          { Principal: { Federated: provider }, Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } } },
          { kind },
        ),
        opened({ Principal: { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/x` } }, { kind }),
        opened({ Principal: { Federated: opaqueText('var.provider') } }, { kind }),
      ],
    })),
  ),
];
