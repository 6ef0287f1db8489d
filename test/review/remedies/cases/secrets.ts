import { READER, reference } from '../../../helpers/review/review-project';
import { all, allowing, on, type RemedyCase } from '../remedy-case';

const secret = (attributes: object) => on('aws_secretsmanager_secret', 'db', attributes);
const policy = (attributes: object | null) => on('aws_secretsmanager_secret_policy', 'db', attributes);
const tags = (changed: object) => secret({ tags: changed });
const DB = reference('aws_secretsmanager_secret.db.arn');
const rotation = (rules: object, name = 'db') =>
  on('aws_secretsmanager_secret_rotation', name, { secret_id: DB, rotation_rules: [rules] });
const HIGH_RISK = tags({ DataClassification: 'high-risk' });
const READ = 'secretsmanager:GetSecretValue';
const underAwsKey = secret({ kms_key_id: null });
const reader = (principal: unknown, more: object = {}) =>
  policy({ policy: allowing({ Principal: principal, Action: READ, ...more }) });
const ELSEWHERE = '222222222222';

export const SECRET_REMEDIES: readonly RemedyCase[] = [
  {
    rule: 'policy-declared-once',
    given: on('aws_secretsmanager_secret_policy', 'second', {
      ...{ secret_arn: DB, block_public_policy: true },
      policy: allowing({ Principal: { AWS: READER }, Action: 'secretsmanager:DescribeSecret' }),
    }),
    followed: {
      'merge both into one resource, and remove the other': all(
        on('aws_secretsmanager_secret_policy', 'second', null),
        reader({ AWS: READER }, { Action: [READ, 'secretsmanager:DescribeSecret'] }),
      ),
    },
  },
  {
    rule: 'secret-customer-key',
    given: underAwsKey,
    followed: {
      'give the secret a kms_key_id of a customer managed key with its own policy': secret({
        kms_key_id: reference('aws_kms_key.main.arn'),
      }),
    },
  },
  {
    rule: 'cross-account-managed-key',
    given: all(underAwsKey, reader({ AWS: `arn:aws:iam::${ELSEWHERE}:role/app` })),
    followed: {
      'encrypt the secret with a customer managed key whose policy lets the other account decrypt': all(
        secret({ kms_key_id: reference('aws_kms_key.main.arn') }),
        on('aws_kms_key', 'main', {
          policy: allowing(
            { Principal: { AWS: 'arn:aws:iam::111111111111:root' }, Action: 'kms:PutKeyPolicy' },
            { Principal: { AWS: `arn:aws:iam::${ELSEWHERE}:role/app` }, Action: 'kms:Decrypt' },
          ),
        }),
      ),
    },
  },
  {
    rule: 'secret-resource-policy',
    given: policy(null),
    followed: {
      'declare an aws_secretsmanager_secret_policy that names the readers and denies everybody else': policy({
        ...{ secret_arn: DB, block_public_policy: true },
        policy: allowing(
          { Principal: { AWS: READER }, Action: READ },
          {
            ...{ Effect: 'Deny', Principal: '*', Action: READ },
            Condition: { ArnNotEquals: { 'aws:PrincipalArn': READER } },
          },
        ),
      }),
    },
  },
  {
    rule: 'secret-public-access-blocked',
    given: policy({ block_public_policy: false }),
    followed: { 'set block_public_policy = true': policy({ block_public_policy: true }) },
  },
  {
    rule: 'secret-recovery-window',
    given: secret({ recovery_window_in_days: 0 }),
    followed: {
      'set recovery_window_in_days to 7 to 30': secret({ recovery_window_in_days: 7 }),
      'leave it out for 30': secret({ recovery_window_in_days: null }),
    },
  },
  {
    rule: 'secret-recovery-window-by-class',
    given: all(HIGH_RISK, secret({ recovery_window_in_days: 14 })),
    followed: {
      'set recovery_window_in_days = 30': secret({ recovery_window_in_days: 30 }),
      'give the secret the class it deserves': tags({ DataClassification: 'standard' }),
    },
  },
  {
    rule: 'secret-mandatory-tags',
    given: tags({ Owner: null }),
    followed: {
      'set the tags App, DataClassification, Environment, Owner and RotationEnabled on the secret': tags({
        Owner: 'team-orders',
      }),
      'as default_tags': {
        blocks: {
          provider: {
            aws: [
              {
                ...{ region: 'eu-central-1', allowed_account_ids: ['111111111111'] },
                default_tags: [{ tags: { Owner: 'team-orders' } }],
              },
            ],
          },
        },
      },
    },
  },
  {
    rule: 'secret-name',
    given: secret({ name: 'database' }),
    followed: { 'rename the secret before it is used: renaming replaces it': secret({ name: 'prod/orders/db' }) },
  },
  {
    rule: 'secret-rotation-promised',
    given: tags({ RotationEnabled: 'true' }),
    followed: {
      'declare an aws_secretsmanager_secret_rotation': rotation({ automatically_after_days: 30 }),
      'set the tag RotationEnabled to false': tags({ RotationEnabled: 'false' }),
    },
  },
  {
    rule: 'secret-rotation-by-class',
    given: HIGH_RISK,
    followed: {
      'declare an aws_secretsmanager_secret_rotation with an interval of at most 30 days': rotation({
        automatically_after_days: 30,
      }),
    },
  },
  {
    rule: 'secret-rotation-interval',
    given: all(HIGH_RISK, rotation({ automatically_after_days: 45 })),
    followed: { 'lower automatically_after_days': rotation({ automatically_after_days: 30 }) },
  },
  {
    rule: 'secret-rotation-interval',
    given: all(HIGH_RISK, rotation({ schedule_expression: 'rate(31 days)' })),
    followed: {
      'shorten the rate of schedule_expression': rotation({ schedule_expression: 'rate(14 days)' }),
    },
  },
  {
    rule: 'secret-policy-principal',
    given: reader('*'),
    followed: {
      'name accounts or roles as the principal': reader({ AWS: READER }),
      'add a condition on aws:PrincipalOrgID or aws:PrincipalArn': reader('*', {
        Condition: { ArnEquals: { 'aws:PrincipalArn': READER } },
      }),
    },
  },
  {
    rule: 'review-date-passed',
    given: all(tags({ ExceptionReviewBy: '2026-01-31' }), { args: ['--valid-at', '2026-11-22T08:00:00Z'] }),
    followed: {
      'decide again: end the exception': tags({ ExceptionReviewBy: null }),
      'give it a reason that holds now, and a later date': tags({ ExceptionReviewBy: '2027-01-31' }),
    },
  },
];
