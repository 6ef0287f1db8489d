import { opaqueText, parsePolicy } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import type { OrganizationData } from '../../../../src/review/world/organization-data';
import type { World } from '../../../../src/review/world/world';
import { ACCOUNT, policy, principal, resource, world } from '../../../helpers/review/world-builder';
import { LEVELS, OWN, opened, SIBLING, STRANGER, WHOLE } from './outsider-worlds';
import type { RuleCase } from './rule-case';

const SERVICE = 'sns.amazonaws.com';
const serving = (condition: JsonObject) => ({ Principal: { Service: SERVICE }, Condition: condition });
const anyService = (condition: JsonObject) => ({ Principal: '*', Condition: condition });
const arnOf = (account: string) => `arn:aws:sns:eu-central-1:${account}:topic`;
const bucket = resource('aws_s3_bucket', { bucket: 'ours' });

/** Conditions that let a service act for somebody else, and for whom. */
const STRANGE: ReadonlyArray<readonly [JsonObject, string]> = [
  [{ StringEquals: { 'aws:SourceAccount': STRANGER } }, `account ${STRANGER}`],
  [{ StringEquals: { 'AWS:sourceaccount': [ACCOUNT, STRANGER] } }, `account ${STRANGER}`],
  [{ StringLike: { 'aws:SourceAccount': '1*' } }, 'account 1*'],
  [{ ArnLike: { 'aws:SourceArn': arnOf(STRANGER) } }, `account ${STRANGER}`],
  [{ ArnLike: { 'aws:SourceArn': arnOf('*') } }, arnOf('*')],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }, 'arn:aws:s3:::*'],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::theirs' } }, 'arn:aws:s3:::theirs'],
  [{ StringLike: { 'aws:SourceArn': 'arn:*' } }, 'arn:*'],
  [{ StringEquals: { 'aws:SourceOrgID': 'o-other12345' } }, 'organization o-other12345'],
  [{ StringLike: { 'aws:SourceOrgID': 'o-*' } }, 'organization o-*'],
  [{ 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': 'o-other12345/r-1/*' } }, 'organization o-other12345'],
];

/** Conditions that hold a service to the organization. */
const OF_MEMBERS: readonly JsonObject[] = [
  { StringEquals: { 'aws:SourceAccount': [ACCOUNT, SIBLING] } },
  { StringEquals: { 'aws:SourceAccount': opaqueText('own account') } },
  { StringEquals: { 'aws:SourceAccount': `\${aws:ResourceAccount}` } },
  { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${SIBLING}:*` } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::ours' } },
  { ArnLike: { 'aws:SourceArn': opaqueText('ARN of the topic') } },
  // One of several is enough.
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' }, StringEquals: { 'aws:SourceAccount': ACCOUNT } },
  { StringEquals: { 'aws:SourceOrgID': OWN } },
  { StringEquals: { 'aws:SourceOrgID': `\${aws:ResourceOrgID}` } },
  { 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': `${OWN}/r-ab12/*` } },
];

const actsFor = (who: string, kind: string, by = SERVICE, doubt = '') =>
  `'aws_${kind}_policy.x' must let ${by} act for the organization alone, but it may act for ${who}${doubt} ('Test')`;
const deputy = (broken: RuleCase['broken'], message: string, kept: RuleCase['kept']): RuleCase => ({
  rule: 'service-confused-deputy',
  broken,
  message,
  kept,
});
const parts = { organization: WHOLE, resources: [bucket] };

/** The organization under a resource control policy that keeps out services that act for others than a partner. */
function controlled(
  condition: JsonObject,
  actions: readonly string[] = ['secretsmanager:*', 'kms:*'],
): OrganizationData {
  const deny = { Effect: 'Deny', Principal: '*', Action: actions, Resource: '*', Condition: condition };
  const policies = [parsePolicy('ConfusedDeputy', { Version: '2012-10-17', Statement: deny as JsonObject })];
  const resourceControl = [{ name: 'root', allowsAll: true, policies }];
  return { ...WHOLE, accounts: { ...WHOLE.accounts, [ACCOUNT]: { ...LEVELS, resourceControl } } };
}

const confusedDeputy = (agreed: readonly string[]): JsonObject => ({
  Bool: { 'aws:PrincipalIsAWSService': 'true' },
  Null: { 'aws:SourceAccount': 'false' },
  StringNotEqualsIfExists: { 'aws:SourceOrgID': OWN },
  ...(agreed.length > 0 && { StringNotEquals: { 'aws:SourceAccount': agreed as string[] } }),
});

const told = (account: string) => serving({ StringEquals: { 'aws:SourceAccount': account } });
const byArn = (account: string) => serving({ ArnLike: { 'aws:SourceArn': arnOf(account) } });

/** Who is kept out by a resource control policy, or agreed on in it, is no finding. */
const AGREEMENTS: readonly RuleCase[] = (['secret', 'key'] as const).flatMap((kind) => {
  const under = (statement: JsonObject, organization: OrganizationData) => opened(statement, { kind, organization });
  const kept = [
    under(told(STRANGER), controlled(confusedDeputy([STRANGER]))),
    under(told(STRANGER), controlled(confusedDeputy([]))),
    under(byArn(STRANGER), controlled(confusedDeputy([STRANGER]))),
    under(serving({ StringEquals: { 'aws:SourceOrgID': 'o-other12345' } }), controlled(confusedDeputy([]))),
  ];
  const stranger = `account ${STRANGER}`;
  return [
    // Without the organization of the partner nothing is kept out.
    deputy(under(told(STRANGER), WHOLE), actsFor(stranger, kind), kept),
    // A service may tell the ARN alone.
    deputy(under(byArn(STRANGER), controlled(confusedDeputy([]))), actsFor(stranger, kind), kept),
    deputy(under(byArn(STRANGER), controlled(confusedDeputy(['888888888888']))), actsFor(stranger, kind), kept),
    // What is kept out is another action, or another service.
    deputy(under(told(STRANGER), controlled(confusedDeputy([]), ['s3:*'])), actsFor(stranger, kind), kept),
    deputy(
      under(
        told(STRANGER),
        controlled({ ...confusedDeputy([]), StringEquals: { 'aws:PrincipalServiceName': 'events.amazonaws.com' } }),
      ),
      actsFor(stranger, kind),
      kept,
    ),
    deputy(
      under({ Principal: { Service: SERVICE } }, controlled(confusedDeputy([]))),
      `'aws_${kind}_policy.x' must say for whom ${SERVICE} may act, but has no condition on the source ('Test')`,
      kept,
    ),
  ];
});

const READS = parsePolicy('reads', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
});

/** A role that services assume. */
function role(statement: JsonObject, organization = WHOLE, identity = [READS]): World {
  const policies = [policy('trust', { Action: 'sts:AssumeRole', ...statement })];
  return world({ principals: [principal({ identity })], policies, organization });
}

const ROLES: readonly RuleCase[] = (
  [
    [told(STRANGER), `account ${STRANGER}`, SERVICE],
    [byArn(STRANGER), `account ${STRANGER}`, SERVICE],
    [serving({ StringEquals: { 'aws:SourceOrgID': 'o-other12345' } }), 'organization o-other12345', SERVICE],
    [anyService({ StringEquals: { 'aws:SourceAccount': STRANGER } }), `account ${STRANGER}`, 'any service'],
  ] as const
).map(([statement, who, by]) =>
  deputy(role(statement), actsFor(who, 'trust', by), [
    role(told(ACCOUNT)),
    role(statement, WHOLE, []),
    role(told(STRANGER), controlled(confusedDeputy([STRANGER]), ['sts:AssumeRole'])),
    // AWS has checked iam:PassRole.
    role({ Principal: { Service: SERVICE } }),
    role(byArn('*')),
    role(serving({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } })),
  ]),
);

export const SOURCE_CASES: readonly RuleCase[] = [
  ...(['secret', 'key'] as const).flatMap((kind) =>
    STRANGE.flatMap(([condition, who]) => [
      deputy(
        opened(serving(condition), { kind, ...parts }),
        actsFor(who, kind),
        OF_MEMBERS.map((each) => opened(serving(each), { kind, ...parts })),
      ),
      deputy(
        opened(anyService(condition), { kind, ...parts }),
        actsFor(who, kind, 'any service'),
        OF_MEMBERS.map((each) => opened(anyService(each), { kind, ...parts })),
      ),
    ]),
  ),
  // Nothing lists the accounts of the organization.
  deputy(
    opened(serving({ StringEquals: { 'aws:SourceAccount': STRANGER } })),
    actsFor(`account ${STRANGER}`, 'secret', SERVICE, ', which nothing places in it'),
    [
      opened(serving({ StringEquals: { 'aws:SourceOrgID': 'o-other12345' } })),
      opened(serving({ StringEquals: { 'aws:SourceAccount': STRANGER } }), { secrets: [], keys: [] }),
      // Services have no organization of a caller.
      opened(anyService({ StringEquals: { 'aws:SourceAccount': STRANGER, 'aws:PrincipalOrgID': OWN } })),
    ],
  ),
  ...AGREEMENTS,
  ...ROLES,
];
