import { uuid } from '../../../../src/iam/strings/hole';
import { ACCOUNT, key, origin, resource, SECRET_ARN, secret, world } from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

const MANAGED = { encryptedBy: { kind: 'aws-managed' } } as const;
const REPLICA = { replica: true, region: 'eu-west-1' } as const;
const REPLICA_ARN = { ...REPLICA, arn: SECRET_ARN.replace('eu-central-1', 'eu-west-1') };
const STRANGER = {
  kind: 'outside',
  arn: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/stranger`,
  why: 'its key is declared in none of the stacks',
} as const;
const MULTI_REGION = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/mrk-1`;
const WEST = 'prod-security:aws_kms_key.west';
const underReplicaKey = () => secret({ ...REPLICA_ARN, encryptedBy: { kind: 'key', key: WEST } });
const replicaKey = (parts: Parameters<typeof key>[0] = {}) =>
  key({ id: WEST, origin: origin('aws_kms_key.west'), region: 'eu-west-1', aliases: ['alias/a'], ...parts });

export const REPLICA_CASES: readonly RuleCase[] = [
  {
    rule: 'replica-customer-key',
    broken: world({ secrets: [secret({ ...MANAGED, ...REPLICA })] }),
    message:
      "'prod/orders/db' must be encrypted with a customer managed key in eu-west-1 too, but is under aws/secretsmanager there",
    kept: [world({ secrets: [secret(MANAGED), secret(REPLICA)] })],
  },
  {
    rule: 'replica-domain-key',
    broken: world({ secrets: [secret(), secret({ ...REPLICA_ARN, encryptedBy: STRANGER })], keys: [key()] }),
    message: `'prod/orders/db' must be under a key of its domain in eu-west-1 too, but is under '${STRANGER.arn}', which no stack declares`,
    kept: [
      world({ secrets: [secret(), underReplicaKey()], keys: [key({ aliases: ['alias/a'] }), replicaKey()] }),
      world({ secrets: [secret({ encryptedBy: STRANGER }), secret({ ...REPLICA_ARN, encryptedBy: STRANGER })] }),
      // A key that a plan does not know yet.
      world({
        secrets: [
          secret(),
          secret({ ...REPLICA_ARN, encryptedBy: { ...STRANGER, arn: `${STRANGER.arn}${uuid('later')}` } }),
        ],
        keys: [key()],
      }),
    ],
  },
  {
    rule: 'replica-domain-key',
    broken: world({ secrets: [secret(), underReplicaKey()], keys: [key({ aliases: ['alias/b'] }), replicaKey()] }),
    message: "'prod/orders/db' must be under a key of its domain in eu-west-1 too, but is under 'aws_kms_key.west'",
    kept: [
      world({ secrets: [secret(), underReplicaKey()], keys: [key(), replicaKey({ aliases: [] })] }),
      world({
        secrets: [secret(), underReplicaKey()],
        keys: [key({ arn: MULTI_REGION }), replicaKey({ arn: MULTI_REGION.replace('central', 'west') })],
      }),
    ],
  },
  {
    rule: 'replica-domain-key',
    broken: world({ secrets: [secret(), underReplicaKey()], keys: [key(), replicaKey({ account: '222222222222' })] }),
    message: "'prod/orders/db' must be under a key of its domain in eu-west-1 too, but is under 'aws_kms_key.west'",
    kept: [world({ secrets: [secret(), secret({ ...MANAGED, ...REPLICA_ARN })], keys: [key()] })],
  },
  {
    rule: 'replica-own-policy',
    broken: world({
      secrets: [secret(), secret(REPLICA_ARN)],
      resources: [resource('aws_secretsmanager_secret_policy', { secret_arn: REPLICA_ARN.arn })],
    }),
    message:
      "'aws_secretsmanager_secret_policy.x' must not declare a policy for a replica, but does for 'prod/orders/db' in eu-west-1",
    kept: [
      world({
        secrets: [secret(), secret(REPLICA_ARN)],
        resources: [resource('aws_secretsmanager_secret_policy', { secret_arn: SECRET_ARN })],
      }),
      world({
        secrets: [secret(), secret(REPLICA_ARN)],
        resources: [resource('aws_secretsmanager_secret_policy', { secret_arn: 'prod/orders/db' })],
      }),
    ],
  },
  {
    rule: 'replica-own-policy',
    broken: world({
      secrets: [secret(), secret(REPLICA_ARN)],
      resources: [
        resource('aws_secretsmanager_secret_policy', { secret_arn: 'prod/orders/db' }, { region: 'eu-west-1' }),
      ],
    }),
    message:
      "'aws_secretsmanager_secret_policy.x' must not declare a policy for a replica, but does for 'prod/orders/db' in eu-west-1",
    kept: [world({ secrets: [secret(), secret(REPLICA_ARN)] })],
  },
];
