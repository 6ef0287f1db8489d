import { opaqueText, parsePolicy, secretSuffix } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import type { WorldSecret } from '../../../../src/review/world/world-secret';
import { policy, principal, ROLE_ARN, resource, secret, world } from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

const READ = 'secretsmanager:GetSecretValue';
const ROTATE = 'secretsmanager:UpdateSecretVersionStage';
const secretArn = (name: string) => `arn:aws:secretsmanager:eu-central-1:111111111111:secret:${name}-??????`;
const parsed = (kind: string, statement: JsonObject) =>
  parsePolicy(kind, { Version: '2012-10-17', Statement: { Effect: 'Allow', ...statement } });
const reads = { Action: READ, Resource: secretArn('prod/orders/db') };
const rotates = (read: string) =>
  world({
    principals: [principal()],
    policies: [
      policy('identity', { Action: [ROTATE, READ], Resource: secretArn('a') }),
      policy('identity', { Action: READ, Resource: secretArn(read) }),
    ],
  });
/** A role that rotates `rotated` and reads `read`, beside a secret that names its superuser's. */
const throughSuperuser = (tagged: Partial<WorldSecret>, rotated: string, read: string) =>
  world({
    secrets: [secret(tagged)],
    principals: [principal()],
    policies: [
      policy('identity', { Action: [ROTATE, READ], Resource: rotated }),
      policy('identity', { Action: READ, Resource: read }),
    ],
  });
const tags = (superuser: string) => ({ tags: { RotationSuperuser: superuser } });
const DB = secretArn('prod/orders/db');
const ADMIN = secretArn('prod/orders/admin');
const alsoReads = (read: string) => `'app' must read only what it rotates, but also reads '${read}'`;
const SUPERUSERS: readonly RuleCase[] = (
  [
    [tags('prod/orders/other'), DB, ADMIN],
    [tags('prod/orders/admin'), secretArn('prod/orders/b'), ADMIN],
    [tags('prod/orders/admin'), DB, secretArn('prod/orders/admin-2')],
    [tags('prod/orders/admin'), DB, ADMIN.replace('111111111111', '222222222222')],
    [{ ...tags('prod/orders/admin'), account: '222222222222' }, DB, ADMIN],
    [tags('prod/orders/admin'), DB, ADMIN.replace('-??????', '-*')],
    [tags('prod/orders/admin'), DB, 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/*'],
    [tags('*'), DB, '*'],
    [tags('prod/orders/admin'), `${DB.slice(0, -7)}*`, ADMIN],
    [{ tags: undefined }, DB, ADMIN],
  ] as const
).map(([tagged, rotated, read]) => ({
  rule: 'reader-is-rotator',
  broken: throughSuperuser(tagged, rotated, read),
  message: alsoReads(read),
  kept: [
    throughSuperuser(tags('prod/orders/admin'), DB, ADMIN),
    throughSuperuser(tags('prod/orders/admin'), DB, ADMIN.replace('eu-central-1', 'eu-west-1')),
    throughSuperuser(tags('prod/orders/admin'), DB, ADMIN.replace('??????', 'aB3dE6')),
    throughSuperuser(tags('prod/orders/admin'), DB, ADMIN.replace('??????', secretSuffix('suffix'))),
    throughSuperuser(tags('rds:db-0a1b2c3d'), DB, secretArn('rds!db-0a1b2c3d')),
  ],
}));
const session = (seconds: number, action: string) =>
  world({
    policies: [policy('identity', { Action: action, Resource: secretArn('a') })],
    resources: [
      resource('aws_iam_role', { max_session_duration: seconds }, { id: principal().id, origin: principal().origin }),
    ],
  });
const ROLE_READS = { Principal: { AWS: ROLE_ARN }, Action: READ, Resource: '*' };
const BY_CONDITION = {
  Principal: { AWS: '111111111111' },
  Action: READ,
  Resource: '*',
  Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE_ARN } },
};
const PUT = 'secretsmanager:PutSecretValue';
const puts = (actions: string[]) => ({ Action: actions, Resource: secretArn('prod/orders/db') });
const writes = (written: WorldSecret, rotation: JsonObject, actions = [PUT]) =>
  world({
    secrets: [written],
    principals: [principal({ identity: [parsed('identity', puts(actions))] })],
    policies: [policy('secret', { Principal: { AWS: ROLE_ARN }, Action: actions })],
    resources: [resource('aws_secretsmanager_secret_rotation', { secret_id: written.arn, ...rotation })],
  });
const elsewhere = { account: '222222222222' };

const rootOf = (account: string) => `arn:aws:iam::${account}:root`;
const named = (who: string, condition: JsonObject = {}) => ({
  ...ROLE_READS,
  Principal: { AWS: who },
  Condition: condition,
});
/** A role of another account that may read by its own policy, and the policy of the secret. */
const crossing = (statement: JsonObject, id = principal().id) =>
  world({
    secrets: [secret({ policy: parsed('secret', statement) })],
    principals: [principal({ ...elsewhere, id, arn: 'arn:aws:iam::222222222222:role/app' })],
    policies: [policy('identity', reads, id)],
  });

export const PRINCIPAL_CASES: readonly RuleCase[] = [
  {
    rule: 'reader-is-rotator',
    broken: rotates('b'),
    message: `'app' must read only what it rotates, but also reads '${secretArn('b')}'`,
    kept: [rotates('a'), world({ principals: [principal()], policies: [policy('identity', reads)] })],
  },
  ...SUPERUSERS,
  {
    rule: 'user-reads-secret',
    broken: world({ principals: [principal({ type: 'user' })], policies: [policy('identity', reads)] }),
    message: "'app' must not read secrets as an IAM user, but its policies allow it",
    kept: [
      world({ principals: [principal()], policies: [policy('identity', reads)] }),
      world({ principals: [principal({ type: 'user' })] }),
    ],
  },
  {
    rule: 'unused-secret-grant',
    broken: world({
      secrets: [secret()],
      principals: [principal()],
      policies: [policy('secret', BY_CONDITION)],
    }),
    message: "'prod/orders/db' must grant only what roles may use, but the policies of 'app' do not allow reading it",
    kept: [
      world({
        secrets: [secret()],
        principals: [principal({ identity: [parsed('identity', reads)] })],
        policies: [policy('secret', ROLE_READS)],
      }),
      world({ secrets: [secret()], policies: [policy('secret', ROLE_READS)] }),
      world({ secrets: [secret()], principals: [principal()], policies: [policy('secret', ROLE_READS)] }),
      world({
        secrets: [secret()],
        principals: [principal()],
        policies: [policy('secret', { ...BY_CONDITION, Principal: '*' })],
      }),
      // Whom a negated comparison names is left out, not allowed.
      ...['ArnNotEquals', 'StringNotLike', 'ForAllValues:StringNotEquals', 'ArnNotLikeIfExists'].map((operator) =>
        world({
          secrets: [secret()],
          principals: [principal()],
          policies: [
            policy('secret', { ...BY_CONDITION, Condition: { [operator]: { 'aws:PrincipalArn': ROLE_ARN } } }),
          ],
        }),
      ),
    ],
  },
  ...[
    { principals: [principal(elsewhere)], policies: [policy('secret', { ...BY_CONDITION, Principal: '*' })] },
    { principals: [principal(elsewhere)], policies: [policy('secret', ROLE_READS)] },
    {
      principals: [principal()],
      policies: [
        policy('secret', {
          ...BY_CONDITION,
          Action: 'SecretsManager:get*',
          Condition: { 'ForAnyValue:stringLikeIfExists': { 'AWS:principalarn': ['a', ROLE_ARN] } },
        }),
      ],
    },
  ].map(
    (parts): RuleCase => ({
      rule: 'unused-secret-grant',
      broken: world({ secrets: [secret()], ...parts }),
      message: "'prod/orders/db' must grant only what roles may use, but the policies of 'app' do not allow reading it",
      kept: [
        world({ secrets: [secret()], ...parts, principals: [principal({ identity: [parsed('identity', reads)] })] }),
      ],
    }),
  ),
  {
    rule: 'unused-role-grant',
    broken: world({
      secrets: [secret()],
      principals: [principal(elsewhere)],
      policies: [policy('identity', reads)],
    }),
    message: "'app' must be granted only what it may use, but 'prod/orders/db' in eu-central-1 does not let it read",
    kept: [
      world({
        secrets: [secret({ policy: parsed('secret', ROLE_READS) })],
        principals: [principal(elsewhere)],
        policies: [policy('identity', reads)],
      }),
      world({ secrets: [secret()], principals: [principal()], policies: [policy('identity', reads)] }),
    ],
  },
  // That a secret lets others read is nothing to a role that it does not.
  ...[
    ROLE_READS,
    named(rootOf('222222222222'), { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/other' } }),
    named(rootOf('333333333333')),
    named('arn:aws:iam::222222222222:role/other'),
  ].map(
    (statement): RuleCase => ({
      rule: 'unused-role-grant',
      broken: crossing(statement),
      message: "'app' must be granted only what it may use, but 'prod/orders/db' in eu-central-1 does not let it read",
      kept: [
        crossing(named('arn:aws:iam::222222222222:role/app')),
        crossing(named(rootOf('222222222222'))),
        crossing(named(rootOf('222222222222'), { Bool: { 'aws:SecureTransport': 'true' } })),
        crossing(named(opaqueText('var.reader'))),
        crossing(ROLE_READS, `${principal().id}#replaced`),
        crossing(named('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })),
      ],
    }),
  ),
  {
    rule: 'rotated-secret-writer',
    broken: writes(secret(), { rotation_lambda_arn: 'arn:aws:lambda:eu-central-1:111111111111:function:r' }),
    message: "'prod/orders/db' must be written by its rotation function alone, but 'Test', 'app' may put values",
    kept: [
      writes(secret({ tags: { WriteReason: 'The vendor sends keys' } }), { rotation_lambda_arn: 'arn' }),
      writes(secret(), { rotation_lambda_arn: 'arn' }, [PUT, 'secretsmanager:UpdateSecretVersionStage']),
      writes(secret(), {}),
      world({ secrets: [secret()], principals: [principal({ identity: [parsed('identity', puts([PUT]))] })] }),
    ],
  },
  {
    rule: 'role-session-duration',
    broken: session(43_200, READ),
    message: "'aws_iam_role.app' must have sessions of at most 14400 seconds, but has 43200",
    kept: [session(14_400, READ), session(43_200, 's3:GetObject')],
  },
];
