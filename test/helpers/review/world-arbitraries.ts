import fc from 'fast-check';
import { opaquePolicy, opaqueText, type Policy, parsePolicy, secretSuffix, uuid } from '../../../src/iam';
import type { World } from '../../../src/review';
import { ACCOUNT, key, origin, principal, secret, world } from './world-builder';

const OTHER = '222222222222';
const PREFIX = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:`;
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/${uuid('main')}`;

const roles = [ACCOUNT, OTHER].flatMap((account) =>
  ['app', 'app-2', `team/${opaqueText('name')}`].map((name) => `arn:aws:iam::${account}:role/${name}`),
);
const secrets = [
  `${PREFIX}prod/db-${secretSuffix('db')}`,
  `${PREFIX}prod/db-2-AbCdEf`,
  `${PREFIX}${opaqueText('name')}-${secretSuffix('unnamed')}`,
  `arn:aws:secretsmanager:eu-central-1:${OTHER}:secret:test/db-${secretSuffix('other')}`,
];

const actions = fc.constantFrom('*', 'secretsmanager:*', 'secretsmanager:Get*', 'kms:*', 'kms:CreateGrant', 's3:*');
const resources = fc.constantFrom(
  ...secrets,
  ...secrets,
  '*',
  'arn:aws:s3:::*',
  `${PREFIX}prod/*`,
  `${PREFIX}prod/db-??????`,
  `${PREFIX}prod/db-2-A*`,
  `${PREFIX}\${aws:PrincipalTag/team}/db-*`,
  `arn:*:secretsmanager:*:${OTHER}:*`,
  `arn:aws:secretsmanager:${opaqueText('region')}:${ACCOUNT}:secret:test/*`,
  KEY,
  'arn:aws:kms:*:*:key/*',
);
const conditions = fc.constantFrom(
  undefined,
  undefined,
  { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
  { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/app' } },
);
const effects = fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny');
const names = fc.constantFrom<unknown>(
  '*',
  ...roles.map((AWS) => ({ AWS })),
  { AWS: ACCOUNT },
  { AWS: [ACCOUNT, OTHER] },
  { AWS: 'AROA1234567890EXAMPLE' },
  { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/app/run` },
  { Service: 'lambda.amazonaws.com' },
);

const own = fc
  .tuple(effects, actions, fc.array(resources, { minLength: 1, maxLength: 3 }), conditions, fc.nat({ max: 7 }))
  .map(([Effect, Action, Resource, Condition, form]) => ({
    Effect,
    Action,
    ...(form === 0 ? { NotResource: Resource } : { Resource }),
    ...(Condition && { Condition }),
  }));
const named = fc
  .tuple(own, names, fc.nat({ max: 7 }))
  .map(([statement, name, form]) =>
    form === 0 ? { ...statement, Effect: 'Deny', NotPrincipal: name } : { ...statement, Principal: name },
  );

/** A policy of some statements; now and then one that cannot be read. */
function policies(of: fc.Arbitrary<object>): fc.Arbitrary<Policy> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.array(of, { minLength: 1, maxLength: 3 }).map((list) => parse(list)) },
    { weight: 1, arbitrary: fc.constant(opaquePolicy('unreadable', 'it is made elsewhere')) },
  );
}

function parse(Statement: readonly object[]): Policy {
  return parsePolicy('policy', { Version: '2012-10-17', Statement });
}

/** Some roles, secrets and a key of two accounts, with any policies and grants between them. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    identities: fc.array(fc.array(policies(own), { maxLength: 2 }), {
      minLength: roles.length,
      maxLength: roles.length,
    }),
    onSecrets: fc.array(fc.option(policies(named)), { minLength: secrets.length, maxLength: secrets.length }),
    onKey: policies(named),
    grantee: fc.option(fc.constantFrom(...roles)),
  })
  .map(({ identities, onSecrets, onKey, grantee }) =>
    world({
      principals: roles.map((arn, index) =>
        principal({ id: `role ${index}`, arn, account: arn.split(':')[4] ?? '', identity: identities[index] ?? [] }),
      ),
      secrets: secrets.map((arn, index) =>
        secret({
          id: `secret ${index}`,
          arn,
          account: arn.split(':')[4] ?? '',
          policy: onSecrets[index] ?? undefined,
          encryptedBy: index === 1 ? { kind: 'aws-managed' } : { kind: 'key', key: 'key' },
        }),
      ),
      keys: [
        key({
          id: 'key',
          origin: origin('aws_kms_key.key'),
          arn: KEY,
          policy: onKey,
          grants: grantee === null ? [] : [{ id: 'grant', grantee, operations: ['CreateGrant', 'Decrypt'] }],
        }),
      ],
    }),
  );
