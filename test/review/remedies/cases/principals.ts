import { READER, type StackBlocks } from '../../../helpers/review/review-project';
import { all, allowing, type Input, on, type RemedyCase, trusting } from '../remedy-case';

const READ = 'secretsmanager:GetSecretValue';
const PUT = 'secretsmanager:PutSecretValue';
const MOVE = 'secretsmanager:UpdateSecretVersionStage';
const arnOf = (name: string) => `arn:aws:secretsmanager:eu-central-1:111111111111:secret:${name}-??????`;
const DB = arnOf('prod/orders/db');
const ADMIN = arnOf('prod/orders/admin');
const policyOf = (role: string, ...statements: readonly object[]) =>
  on('aws_iam_role_policy', role, { role, policy: allowing(...statements) });
const role = (name: string, attributes: object = {}) =>
  on('aws_iam_role', name, {
    name,
    assume_role_policy: trusting({ Principal: { Service: 'lambda.amazonaws.com' } }),
    ...attributes,
  });
const ROTATES = { Action: [READ, PUT, MOVE], Resource: DB };
const secretPolicy = (statement: object) =>
  on('aws_secretsmanager_secret_policy', 'db', { policy: allowing({ Action: READ, ...statement }) });
const byCondition = {
  Principal: { AWS: 'arn:aws:iam::111111111111:root' },
  Condition: { ArnEquals: { 'aws:PrincipalArn': READER } },
};
const rotated = on('aws_secretsmanager_secret_rotation', 'db', {
  secret_id: 'prod/orders/db',
  rotation_lambda_arn: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate',
  rotation_rules: [{ automatically_after_days: 30 }],
});

const READS = [{ Action: READ, Resource: DB }];
const ELSEWHERE = 'arn:aws:iam::222222222222:role/reader';
/** A second stack, in another account, of which a role reads the secret. */
const elsewhere = (statements: readonly object[]): Input => {
  const blocks: StackBlocks = {
    provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: ['222222222222'] }] },
    ...all(role('reader'), statements.length > 0 ? policyOf('reader', ...statements) : {}).blocks,
  };
  const path = (name: string) => `stacks/${name}/cdk.tf.json`;
  const stacks = Object.fromEntries(
    ['prod-security', 'prod-workload'].map((name) => [name, { name, synthesizedStackPath: path(name) }]),
  );
  return { files: { 'cdktf.out/manifest.json': { stacks }, [`cdktf.out/${path('prod-workload')}`]: blocks } };
};

export const PRINCIPAL_REMEDIES: readonly RemedyCase[] = [
  {
    rule: 'reader-is-rotator',
    given: policyOf('app', ROTATES, { Action: READ, Resource: ADMIN }),
    followed: {
      'give the application a role of its own, and the rotation function only the secrets that it rotates': all(
        ...[policyOf('app', ROTATES), role('reader')],
        policyOf('reader', { Action: READ, Resource: ADMIN }),
      ),
      "name a superuser's secret in the tag RotationSuperuser of what it rotates": on(
        'aws_secretsmanager_secret',
        'db',
        {
          tags: { RotationSuperuser: 'prod/orders/admin' },
        },
      ),
    },
  },
  {
    rule: 'user-reads-secret',
    given: all(
      on('aws_iam_user', 'bob', { name: 'bob' }),
      on('aws_iam_user_policy', 'bob', { user: 'bob', policy: allowing({ Action: READ, Resource: DB }) }),
    ),
    followed: {
      'use a role': all(on('aws_iam_user_policy', 'bob', null), policyOf('app', { Action: READ, Resource: DB })),
      'a permission set of IAM Identity Center': all(
        on('aws_iam_user_policy', 'bob', null),
        on('aws_ssoadmin_permission_set', 'readers', {
          ...{ name: 'readers', instance_arn: 'arn:aws:sso:::instance/ssoins-1234567890abcdef' },
        }),
      ),
    },
  },
  {
    rule: 'unused-secret-grant',
    given: secretPolicy(byCondition),
    followed: {
      'allow the role to read the secret in its own policy': policyOf('app', { Action: READ, Resource: DB }),
      'remove it from the secret policy': secretPolicy({ Principal: { AWS: 'arn:aws:iam::111111111111:role/other' } }),
    },
  },
  {
    rule: 'unused-role-grant',
    given: all(secretPolicy({ Principal: { AWS: READER }, Action: 'secretsmanager:DescribeSecret' }), elsewhere(READS)),
    followed: {
      'grant the role reading in the secret policy': secretPolicy({ Principal: { AWS: ELSEWHERE } }),
      'remove the secret from the policy of the role': elsewhere([]),
    },
  },
  {
    rule: 'rotated-secret-writer',
    given: all(rotated, policyOf('app', { Action: PUT, Resource: DB })),
    followed: {
      'let the function alone put values': policyOf('app', { Action: READ, Resource: DB }),
      'give grants.write a reason, which is the tag WriteReason of the secret': on('aws_secretsmanager_secret', 'db', {
        tags: { WriteReason: 'The vendor sends keys' },
      }),
    },
  },
  {
    rule: 'role-session-duration',
    given: all(
      on('aws_iam_role', 'app', { max_session_duration: 43200 }),
      policyOf('app', { Action: READ, Resource: DB }),
    ),
    followed: {
      'lower max_session_duration to 14400 or less': on('aws_iam_role', 'app', { max_session_duration: 14400 }),
    },
  },
  {
    rule: 'name-used-twice',
    given: role('again', { name: 'app' }),
    followed: { 'give one of them another name': role('again', { name: 'worker' }) },
  },
];
