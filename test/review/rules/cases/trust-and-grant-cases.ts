import { opaqueText, parsePolicy } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import type { OrganizationData } from '../../../../src/review/world/organization-data';
import type { World } from '../../../../src/review/world/world';
import { ACCOUNT, policy, principal, ROLE_ARN, resource, world } from '../../../helpers/review/world-builder';
import { brokenBy, LEVELS, letsIn, OWN, rootOf, SIBLING, STRANGER, WHOLE } from './outsider-worlds';
import type { RuleCase } from './rule-case';

const READS = parsePolicy('reads', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
});

/** A role that reads secrets, and lets somebody assume it. */
const trusts = (statement: JsonObject, parts: Partial<World> = {}) =>
  world({
    principals: [principal({ identity: [READS] })],
    policies: [policy('trust', { Action: 'sts:AssumeRole', ...statement })],
    ...parts,
  });
const trustsAws = (who: string | readonly string[], more: JsonObject = {}, parts: Partial<World> = {}) =>
  trusts({ Principal: { AWS: who as string }, ...more }, parts);
const where = (condition: JsonObject) => ({ Condition: condition });
const roleOf = (account: string) => `arn:aws:iam::${account}:role/x`;

/** The organization under a resource control policy that keeps out everybody but the partner. */
const AGREED: OrganizationData = {
  ...WHOLE,
  accounts: {
    ...WHOLE.accounts,
    [ACCOUNT]: {
      ...LEVELS,
      resourceControl: [
        {
          name: 'root',
          allowsAll: true,
          policies: [
            parsePolicy('OrganizationIdentities', {
              Version: '2012-10-17',
              Statement: {
                ...{ Effect: 'Deny', Principal: '*', Action: ['sts:*', 'kms:*'], Resource: '*' },
                Condition: {
                  StringNotEqualsIfExists: { 'aws:PrincipalOrgID': OWN, 'aws:PrincipalAccount': [STRANGER] },
                },
              },
            }),
          ],
        },
      ],
    },
  },
};

const TRUSTS: readonly RuleCase[] = [
  ...[rootOf(STRANGER), roleOf(STRANGER), `arn:aws:sts::${STRANGER}:assumed-role/x/y`, STRANGER].map((who) =>
    brokenBy(trustsAws([who, ROLE_ARN]), letsIn(`account ${STRANGER}`, 'trust'), [
      trustsAws(ROLE_ARN),
      trustsAws(who, where({ StringEquals: { 'aws:PrincipalOrgID': OWN } }), { organization: WHOLE }),
      trustsAws(who, {}, { organization: AGREED }),
      trustsAws(roleOf(SIBLING), {}, { organization: WHOLE }),
      trustsAws(opaqueText('var.trusted')),
      trusts({ Principal: { Service: 'lambda.amazonaws.com' } }),
    ]),
  ),
  // A vendor's external id keeps out its other customers, not the vendor.
  brokenBy(
    trustsAws(rootOf(STRANGER), where({ StringEquals: { 'sts:ExternalId': 'abc' } }), { organization: WHOLE }),
    letsIn(`account ${STRANGER}`, 'trust', ''),
    [trustsAws(rootOf(SIBLING), where({ StringEquals: { 'sts:ExternalId': 'abc' } }), { organization: WHOLE })],
  ),
  ...(
    [
      [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } }, 'any account'],
      [{ StringLike: { 'aws:PrincipalArn': `arn:aws:iam::${STRANGER}:role/*` } }, `account ${STRANGER}`],
      [{ StringEquals: { 'aws:PrincipalAccount': [ACCOUNT, STRANGER] } }, `account ${STRANGER}`],
      [{ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, 'organization o-*'],
      [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-other12345/*' } }, 'organization o-other12345'],
    ] as const
  ).map(([condition, who]) =>
    brokenBy(trustsAws('*', where(condition), { organization: WHOLE }), letsIn(who, 'trust', ''), [
      trustsAws('*', where({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/x' } })),
      trustsAws('*', where({ StringEquals: { 'aws:PrincipalOrgID': OWN } }), { organization: WHOLE }),
      // That everybody may is found by another rule.
      trustsAws('*'),
    ]),
  ),
];

const grants = (grantee: string, parts: Partial<World> = {}, more: JsonObject = {}) =>
  world({
    resources: [
      resource('aws_kms_grant', { key_id: 'k', grantee_principal: grantee, operations: ['Decrypt'], ...more }),
    ],
    ...parts,
  });
const granted = (who: string, doubt = ', which nothing places in it') =>
  `'aws_kms_grant.x' must grant nothing to anybody from outside of the organization, but ${who}${doubt}`;
const CONSTRAINED = { constraints: [{ encryption_context_subset: { SecretARN: 'a' } }] };

const GRANTS: readonly RuleCase[] = [
  ...[rootOf(STRANGER), roleOf(STRANGER), `arn:aws:sts::${STRANGER}:federated-user/bob`].flatMap((grantee) => [
    brokenBy(grants(grantee), granted(`admits account ${STRANGER}`), [
      grants(ROLE_ARN),
      grants(roleOf(SIBLING), { organization: WHOLE }),
      grants(grantee, { organization: AGREED }),
      grants('ec2.amazonaws.com'),
      grants(opaqueText('var.grantee')),
      grants(`arn:aws:iam::${ACCOUNT}:role/${opaqueText('name')}`),
    ]),
    // Constraints say for what, and not to whom.
    brokenBy(grants(grantee, { organization: WHOLE }, CONSTRAINED), granted(`admits account ${STRANGER}`, ''), [
      grants(ROLE_ARN, { organization: WHOLE }, CONSTRAINED),
    ]),
  ]),
  brokenBy(
    grants('AROAEXAMPLEEXAMPLE123'),
    granted('possibly admits the unknown identity AROAEXAMPLEEXAMPLE123 (deleted, or of another account)'),
    [grants('AROAEXAMPLEEXAMPLE123', { principals: [principal({ uniqueId: 'AROAEXAMPLEEXAMPLE123' })] })],
  ),
];

export const TRUST_AND_GRANT_CASES: readonly RuleCase[] = [...TRUSTS, ...GRANTS];
