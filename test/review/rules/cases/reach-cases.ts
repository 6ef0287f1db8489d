import { opaquePolicy, parsePolicy } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import type { World } from '../../../../src/review/world/world';
import type { WorldPrincipal } from '../../../../src/review/world/world-principal';
import {
  ACCOUNT,
  key,
  origin,
  policy,
  principal,
  ROLE_ARN,
  secret,
  world,
} from '../../../helpers/review/world-builder';
import { brokenBy, letsIn, rootOf, STRANGER, WHOLE } from './outsider-worlds';
import type { RuleCase } from './rule-case';

const document = (...statements: readonly JsonObject[]) =>
  parsePolicy('of the role', {
    Version: '2012-10-17',
    Statement: statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each })),
  });

const METRICS = document({ Action: ['cloudwatch:Get*', 'cloudwatch:List*', 'ec2:Describe*', 'tag:GetResources'] });

/** A role that a vendor assumes with its external id. */
function vendor(role: Partial<WorldPrincipal>, parts: Partial<World> = {}): World {
  const statement = {
    ...{ Principal: { AWS: rootOf(STRANGER) }, Action: 'sts:AssumeRole' },
    Condition: { StringEquals: { 'sts:ExternalId': 'abc' } },
  };
  const own = principal({ identity: [METRICS], ...role });
  const { principals = [], ...others } = parts;
  return world({
    organization: WHOLE,
    principals: [own, ...principals],
    policies: [policy('trust', statement)],
    ...others,
  });
}

const byOwn = (...statements: readonly JsonObject[]) => vendor({ identity: [METRICS, document(...statements)] });
const NO_SECRETS = { Effect: 'Deny', Action: ['secretsmanager:*', 'ssm:*', 'kms:*', 'iam:*', 'sts:*', '*'] };

/** What a policy may say that leads to a secret, parameter or key, at once or by a step. */
const LEADING: readonly JsonObject[] = [
  ...[
    'secretsmanager:GetSecretValue',
    'secretsmanager:Batch*',
    'SECRETSMANAGER:*',
    '*',
    'secretsmanager:PutSecretValue',
  ],
  ...['secretsmanager:PutResourcePolicy', 'ssm:GetParameters', 'ssm:Get*', 'kms:Decrypt', 'kms:Create*'],
  ...['sts:AssumeRole', 'iam:PassRole', 'iam:Put*', 'iam:UpdateAssumeRolePolicy', 'lambda:UpdateFunctionCode'],
  ...['ecs:ExecuteCommand', 'ssm:SendCommand', 'sso:*', 'organizations:DetachPolicy', 'cloudformation:UpdateStack'],
].map((Action) => ({ Action }));

/** What a policy may say of other things. */
const HARMLESS: readonly JsonObject[] = [
  { Action: ['s3:GetObject', 'logs:*', 'cloudwatch:*', 'iam:Get*', 'iam:List*', 'kms:Describe*', 'kms:List*'] },
  { Action: ['secretsmanager:ListSecrets', 'secretsmanager:DescribeSecret', 'ssm:Describe*', 'sts:GetCallerIdentity'] },
  { Effect: 'Deny', Action: 'secretsmanager:GetSecretValue' },
];

const WAYS: readonly World[] = [
  ...LEADING.map((each) => byOwn(each)),
  byOwn({ NotAction: 'iam:*' }),
  byOwn({ Action: 'secretsmanager:GetSecretValue', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
  // What denies some of it, or not always, keeps little.
  byOwn({ Action: '*' }, { Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::x' }),
  byOwn({ Action: '*' }, { Effect: 'Deny', Action: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  // What is not known may be anything.
  vendor({ identity: [METRICS, opaquePolicy('arn:aws:iam::aws:policy/Some', 'its text is not known')] }),
  vendor({ identity: [document({ Action: '*' })], boundary: opaquePolicy('boundary', 'its text is not known') }),
  vendor({ id: 'prod-security:aws_iam_role.elsewhere' }),
];

const NAMED = { Principal: { AWS: ROLE_ARN }, Resource: '*' };
const LET_IN: readonly World[] = [
  vendor({}, { secrets: [secret({ policy: document({ ...NAMED, Action: 'secretsmanager:GetSecretValue' }) })] }),
  vendor({}, { secrets: [secret({ policy: document({ ...NAMED, Action: 'secretsmanager:Update*' }) })] }),
  vendor({}, { keys: [key({ policy: document({ ...NAMED, Action: 'kms:Decrypt' }) })] }),
  vendor({}, { keys: [key({ grants: [{ id: 'g', grantee: ROLE_ARN, operations: ['Decrypt'] }] })] }),
  vendor({}, { principals: [another({ ...NAMED, Action: 'sts:AssumeRole' })] }),
];

/** Policies of secrets, keys and roles that let others in. */
const OTHERS_LET_IN: readonly World[] = [
  vendor({}, { secrets: [secret({ policy: document({ ...named(rootOf(ACCOUNT)), Action: '*' }) })] }),
  vendor({}, { secrets: [secret({ policy: document({ ...named(`${ROLE_ARN}-2`), Action: '*' }) })] }),
  // That a policy is not known is told as not proven, of everybody.
  vendor({}, { secrets: [secret({ policy: opaquePolicy('policy', 'it is not known before the apply') })] }),
  vendor({}, { keys: [key({ policy: document({ ...named(rootOf(ACCOUNT)), Action: 'kms:*' }) })] }),
  // Through Secrets Manager alone a key gives nothing.
  vendor(
    {},
    {
      keys: [
        key({
          policy: document({
            ...{ Principal: { AWS: '*' }, Action: 'kms:Decrypt' },
            Condition: {
              StringEquals: {
                'kms:CallerAccount': ACCOUNT,
                'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com',
              },
            },
          }),
        }),
      ],
    },
  ),
  vendor({}, { principals: [another({ ...named(`${ROLE_ARN}-2`), Action: 'sts:AssumeRole' })] }),
];

function named(arn: string): JsonObject {
  return { ...NAMED, Principal: { AWS: arn } };
}

function another(trust: JsonObject): WorldPrincipal {
  const { Resource: _, ...statement } = trust;
  const address = 'aws_iam_role.reader';
  return principal({
    ...{ id: `prod-security:${address}`, origin: origin(address), name: 'reader' },
    ...{ arn: `arn:aws:iam::${ACCOUNT}:role/reader` },
    trust: parsePolicy('trust', { Version: '2012-10-17', Statement: { Effect: 'Allow', ...statement } }),
  });
}

const KEPT: readonly World[] = [
  ...HARMLESS.map((each) => byOwn(each)),
  byOwn({ Action: '*' }, NO_SECRETS),
  vendor({ identity: [document({ Action: '*' })], boundary: METRICS }),
  vendor({ identity: [] }),
  ...OTHERS_LET_IN,
];

/** Who assumes a role that leads to no secret, key or parameter is no matter here. */
export const REACH_CASES: readonly RuleCase[] = [...WAYS, ...LET_IN].map((broken) =>
  brokenBy(broken, letsIn(`account ${STRANGER}`, 'trust', ''), KEPT),
);
