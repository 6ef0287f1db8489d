import { READER, reference } from '../../../helpers/review/review-project';
import { all, allowing, type Input, on, type RemedyCase } from '../remedy-case';

const key = (attributes: object | null) => on('aws_kms_key', 'main', attributes);
const ROOT = { AWS: 'arn:aws:iam::111111111111:root' };
const ADMINISTER = { Principal: ROOT, Action: 'kms:PutKeyPolicy' };
const DECRYPT = { Principal: { AWS: READER }, Action: 'kms:Decrypt' };
const keyPolicy = (...statements: readonly object[]) => key({ policy: allowing(...statements) });
const grant = (attributes: object | null) => on('aws_kms_grant', 'app', attributes);
/** Another key, well made, and the secret under it. */
const movedToAnother = all(
  on('aws_kms_key', 'second', {
    tags: reference('aws_kms_key.main.tags'),
    ...{ enable_key_rotation: true, policy: allowing(ADMINISTER, DECRYPT) },
  }),
  on('aws_secretsmanager_secret', 'db', { kms_key_id: reference('aws_kms_key.second.arn') }),
);

const REGIONS: Input = {
  blocks: {
    provider: {
      aws: [
        { region: 'eu-central-1', allowed_account_ids: ['111111111111'] },
        { alias: 'west', region: 'eu-west-1', allowed_account_ids: ['111111111111'] },
      ],
    },
  },
};
const WEST = {
  ...{ provider: 'aws.west', enable_key_rotation: true, policy: allowing(ADMINISTER, DECRYPT) },
  tags: { App: 'orders', DataClassification: 'standard', Environment: 'prod', Owner: 'x', RotationEnabled: 'false' },
};
const westKey = (attributes: object = {}) => on('aws_kms_key', 'west', { ...WEST, ...attributes });
const replica = (attributes: object) =>
  on('aws_secretsmanager_secret', 'db', { replica: [{ region: 'eu-west-1', ...attributes }] });
const alias = (name: string, of: string, more: object = {}) =>
  on('aws_kms_alias', of, { name, target_key_id: reference(`aws_kms_key.${of}.key_id`), ...more });
const ofWest = { kms_key_id: reference('aws_kms_key.west.arn') };

export const KEY_REMEDIES: readonly RemedyCase[] = [
  {
    rule: 'key-mandatory-tags',
    given: key({ tags: { Owner: null } }),
    followed: {
      'set the tags App, DataClassification, Environment, Owner and RotationEnabled on the key': key({
        tags: { Owner: 'team-orders' },
      }),
      'as default_tags': {
        blocks: {
          provider: {
            aws: [
              {
                ...{ region: 'eu-central-1', allowed_account_ids: ['111111111111'] },
                default_tags: { tags: { Owner: 'team-orders' } },
              },
            ],
          },
        },
      },
    },
  },
  {
    rule: 'key-rotation',
    given: key({ enable_key_rotation: null }),
    followed: { 'set enable_key_rotation = true': key({ enable_key_rotation: true }) },
  },
  {
    rule: 'key-deletion-window',
    given: key({ deletion_window_in_days: 7 }),
    followed: {
      'set deletion_window_in_days to 14 to 30': key({ deletion_window_in_days: 14 }),
      'leave it out for 30': key({ deletion_window_in_days: null }),
    },
  },
  {
    rule: 'key-policy-declared',
    given: key({ policy: null }),
    followed: {
      'declare a policy that separates administrators from users': keyPolicy(ADMINISTER, DECRYPT),
    },
  },
  {
    rule: 'key-policy-principal',
    given: keyPolicy(ADMINISTER, { ...DECRYPT, Principal: '*' }),
    followed: {
      'name accounts or roles as the principal': keyPolicy(ADMINISTER, DECRYPT),
      'add a condition on kms:CallerAccount, aws:PrincipalOrgID or aws:PrincipalArn': keyPolicy(ADMINISTER, {
        ...{ ...DECRYPT, Principal: '*' },
        Condition: { StringEquals: { 'kms:CallerAccount': '111111111111' } },
      }),
    },
  },
  {
    rule: 'key-policy-delegates-use',
    given: keyPolicy({ Principal: ROOT, Action: 'kms:*' }),
    followed: {
      'give the account administration only, and name users with a condition on aws:PrincipalArn': keyPolicy(
        ADMINISTER,
        {
          ...{ Principal: ROOT, Action: 'kms:Decrypt' },
          Condition: { ArnEquals: { 'aws:PrincipalArn': READER } },
        },
      ),
    },
  },
  {
    rule: 'key-policy-lock-out',
    given: keyPolicy(DECRYPT),
    followed: {
      'allow kms:PutKeyPolicy to the root of the account': keyPolicy(ADMINISTER, DECRYPT),
      'to an administrator role of it': keyPolicy(
        { ...ADMINISTER, Principal: { AWS: 'arn:aws:iam::111111111111:role/admin' } },
        DECRYPT,
      ),
    },
  },
  {
    rule: 'key-policy-safety-check',
    given: key({ bypass_policy_lockout_safety_check: true }),
    followed: { 'remove bypass_policy_lockout_safety_check': key({ bypass_policy_lockout_safety_check: null }) },
  },
  {
    rule: 'key-enabled',
    given: key({ is_enabled: false }),
    followed: {
      'set is_enabled = true': key({ is_enabled: true }),
      'move the secrets to another key first': movedToAnother,
    },
  },
  {
    rule: 'key-grant-scoped',
    given: grant({
      ...{ key_id: reference('aws_kms_key.main.key_id'), grantee_principal: READER, operations: ['Decrypt'] },
    }),
    followed: {
      'add constraints': grant({
        constraints: [{ encryption_context_equals: { SecretARN: reference('aws_secretsmanager_secret.db.arn') } }],
      }),
      'allow it in the key policy instead': all(grant(null), keyPolicy(ADMINISTER, DECRYPT)),
    },
  },
  {
    rule: 'replica-customer-key',
    given: all(REGIONS, westKey(), replica({})),
    followed: { 'give the replica block a kms_key_id of a key in its Region': replica(ofWest) },
  },
  {
    rule: 'replica-domain-key',
    given: all(REGIONS, westKey(), alias('alias/orders', 'main'), replica(ofWest)),
    followed: {
      'give the replica the key of its Region that has the alias': alias('alias/orders', 'west', {
        provider: 'aws.west',
      }),
    },
  },
  {
    rule: 'replica-domain-key',
    given: all(REGIONS, westKey({ tags: { ...WEST.tags, App: 'payments' } }), replica(ofWest)),
    followed: {
      "the tags App and Environment, of the primary's": all(
        on('aws_kms_key', 'orders', WEST),
        replica({ kms_key_id: reference('aws_kms_key.orders.arn') }),
      ),
    },
  },
  {
    rule: 'replica-overwrite',
    given: on('aws_secretsmanager_secret', 'db', { force_overwrite_replica_secret: true }),
    followed: {
      'remove force_overwrite_replica_secret, and delete or rename the other secret': on(
        'aws_secretsmanager_secret',
        'db',
        { force_overwrite_replica_secret: null },
      ),
    },
  },
  {
    rule: 'replica-own-policy',
    given: all(
      ...[REGIONS, westKey(), replica(ofWest)],
      on('aws_secretsmanager_secret_policy', 'west', {
        ...{ provider: 'aws.west', secret_arn: 'prod/orders/db', block_public_policy: true },
        policy: allowing({ Principal: { AWS: READER }, Action: 'secretsmanager:GetSecretValue' }),
      }),
    ),
    followed: {
      "remove the policy of the replica, and write the primary's so that it is true in every Region": on(
        'aws_secretsmanager_secret_policy',
        'west',
        null,
      ),
    },
  },
];
