import { parsePolicy } from '../../../../src/iam';
import {
  ACCOUNT,
  key,
  origin,
  policy,
  resource,
  SECRET_ARN,
  secret,
  world,
} from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

const MANAGED = { encryptedBy: { kind: 'aws-managed' } } as const;
const REPLICA = { replica: true, region: 'eu-west-1' } as const;
const SECRET = { origin: secret().origin, id: 'prod-security:aws_secretsmanager_secret.db' };
const DECOY = { ...secret().origin, construct: 'prod-security/orders/admin/Resource/Resource/Resource' };
const tags = (changed: Readonly<Record<string, string>>) => ({ tags: { ...secret().tags, ...changed } });
const rotation = (days: number, id = SECRET_ARN) =>
  resource('aws_secretsmanager_secret_rotation', {
    secret_id: id,
    rotation_rules: [{ automatically_after_days: days }],
  });
const rate = (expression: string) =>
  resource('aws_secretsmanager_secret_rotation', {
    secret_id: SECRET_ARN,
    rotation_rules: { schedule_expression: expression },
  });
const foreignReader = (account: string) =>
  policy('secret', {
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
  });

export const SECRET_CASES: readonly RuleCase[] = [
  {
    rule: 'policy-declared-once',
    broken: world({
      secrets: [
        secret({ rivalPolicies: ['a', 'b'].map((name) => origin(`aws_secretsmanager_secret_policy.${name}`)) }),
      ],
    }),
    message:
      "'aws_secretsmanager_secret.db' must have one policy, but 'aws_secretsmanager_secret_policy.a' and 'aws_secretsmanager_secret_policy.b' each give it one",
    kept: [world({ secrets: [secret()], keys: [key()] })],
  },
  {
    rule: 'secret-customer-key',
    broken: world({ secrets: [secret(MANAGED)] }),
    message: "'prod/orders/db' must be encrypted with a customer managed key, but is under aws/secretsmanager",
    kept: [world({ secrets: [secret(), secret({ ...MANAGED, ...REPLICA })] })],
  },
  {
    rule: 'secret-resource-policy',
    broken: world({ secrets: [secret({ policy: undefined })] }),
    message: "'prod/orders/db' must have a resource policy, but none is declared",
    kept: [world({ secrets: [secret(), secret({ ...REPLICA, policy: undefined })] })],
  },
  {
    rule: 'secret-public-access-blocked',
    broken: world({ resources: [resource('aws_secretsmanager_secret_policy')] }),
    message: "'aws_secretsmanager_secret_policy.x' must have block_public_policy = true, but has not",
    kept: [world({ resources: [resource('aws_secretsmanager_secret_policy', { block_public_policy: true })] })],
  },
  {
    rule: 'secret-recovery-window',
    broken: world({ resources: [resource('aws_secretsmanager_secret', { recovery_window_in_days: 0 })] }),
    message: "'aws_secretsmanager_secret.x' must have a recovery window of 7 to 30 days, but has 0",
    kept: [
      world({ resources: [resource('aws_secretsmanager_secret')] }),
      world({ resources: [resource('aws_secretsmanager_secret', { recovery_window_in_days: 7 })] }),
    ],
  },
  {
    rule: 'secret-recovery-window-by-class',
    broken: world({
      secrets: [secret(tags({ DataClassification: 'high-risk' }))],
      resources: [resource('aws_secretsmanager_secret', { recovery_window_in_days: '14' }, SECRET)],
    }),
    message: "'aws_secretsmanager_secret.db' must have a recovery window of 30 days, but has 14",
    kept: [
      world({
        secrets: [secret()],
        resources: [resource('aws_secretsmanager_secret', { recovery_window_in_days: 14 }, SECRET)],
      }),
      world({
        secrets: [secret(tags({ DataClassification: 'high-risk' }))],
        resources: [resource('aws_secretsmanager_secret', {}, SECRET)],
      }),
    ],
  },
  {
    rule: 'secret-mandatory-tags',
    broken: world({ secrets: [secret({ tags: { App: 'orders', Environment: 'prod', Owner: '' } })] }),
    message: "'prod/orders/db' must carry every mandatory tag, but lacks DataClassification, Owner, RotationEnabled",
    kept: [world({ secrets: [secret(), secret({ tags: undefined })] })],
  },
  {
    rule: 'secret-name',
    broken: world({ secrets: [secret({ name: 'database' })] }),
    message: "'database' must be named <environment>/<application>/<name>",
    kept: [world({ secrets: [secret()] })],
  },
  {
    rule: 'secret-rotation-promised',
    broken: world({ secrets: [secret(tags({ RotationEnabled: 'true' }))] }),
    message: "'prod/orders/db' must be rotated as its tag RotationEnabled says, but no rotation is declared",
    kept: [
      world({ secrets: [secret()] }),
      world({ secrets: [secret(tags({ RotationEnabled: 'true' }))], resources: [rotation(30)] }),
      world({ secrets: [secret(tags({ RotationEnabled: 'true' }))], resources: [rotation(30, 'prod/orders/db')] }),
    ],
  },
  {
    rule: 'secret-rotation-by-class',
    broken: world({
      secrets: [secret(tags({ DataClassification: 'high-risk' }))],
      resources: [rotation(30, 'prod/orders/other')],
    }),
    message: "'prod/orders/db' must be rotated as a secret of the class high-risk, but no rotation is declared",
    kept: [
      world({ secrets: [secret()] }),
      world({ secrets: [secret(tags({ DataClassification: 'high-risk' }))], resources: [rotation(30)] }),
      world({ secrets: [secret({ ...tags({ DataClassification: 'high-risk' }), origin: DECOY })] }),
    ],
  },
  {
    rule: 'secret-rotation-interval',
    broken: world({
      secrets: [secret(tags({ DataClassification: 'high-risk' }))],
      resources: [rate('rate(31 days)')],
    }),
    message: "'prod/orders/db' must be rotated within 30 days, but is every 31",
    kept: [
      world({ secrets: [secret()], resources: [rotation(90)] }),
      world({ secrets: [secret()], resources: [rate('rate(12 hours)')] }),
      world({ secrets: [secret()], resources: [rate('cron(0 8 1 * ? *)')] }),
    ],
  },
  {
    rule: 'secret-rotation-interval',
    broken: world({
      secrets: [secret(tags({ DataClassification: 'high-risk' }))],
      resources: [rate('cron(0 8 1 * ? *)')],
    }),
    message: "'prod/orders/db' must be rotated within 30 days, but is every 31",
    kept: [
      world({
        secrets: [secret(tags({ DataClassification: 'high-risk' }))],
        resources: [rate('cron(0 8 1,15 * ? *)')],
      }),
      world({ secrets: [secret()], resources: [rate('cron(0 8 1 1 ? 2030)')] }),
    ],
  },
  {
    rule: 'cross-account-managed-key',
    broken: world({ secrets: [secret(MANAGED)], policies: [foreignReader('222222222222')] }),
    message:
      "'prod/orders/db' must be under a customer managed key for readers in 222222222222, but is under aws/secretsmanager",
    kept: [
      world({ secrets: [secret()], policies: [foreignReader('222222222222')] }),
      world({ secrets: [secret(MANAGED)], policies: [foreignReader(ACCOUNT)] }),
    ],
  },
  {
    rule: 'replica-overwrite',
    broken: world({ resources: [resource('aws_secretsmanager_secret', { force_overwrite_replica_secret: true })] }),
    message:
      "'aws_secretsmanager_secret.x' must not overwrite secrets in other Regions, but sets force_overwrite_replica_secret",
    kept: [world({ resources: [resource('aws_secretsmanager_secret', { force_overwrite_replica_secret: false })] })],
  },
  {
    rule: 'secret-policy-principal',
    broken: world({ policies: [policy('secret', { Principal: '*', Action: 'secretsmanager:GetSecretValue' })] }),
    message:
      "'aws_secret_policy.x' must not allow everybody, but has the principal * without a condition that names callers ('Test')",
    kept: [
      world({
        policies: [
          policy('secret', {
            Principal: '*',
            Action: 'secretsmanager:GetSecretValue',
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
          }),
          policy('secret', { Effect: 'Deny', Principal: '*', Action: '*' }),
        ],
      }),
      world({ secrets: [secret({ policy: parsePolicy('p', { Version: '2012-10-17', Statement: [] }) })] }),
    ],
  },
];
