import { granted } from '../../helpers/synth/grants';

const actions = (statements: readonly { readonly Action?: string | string[] }[] | undefined) =>
  statements?.map(({ Action }) => Action);

const USE_KEY = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];

test('a writer puts values without reading them', () => {
  const { secret, key, role } = granted((o) => o.secret.grants.write(o.consumer));
  const calls = ['secretsmanager:DescribeSecret', 'secretsmanager:PutSecretValue'];
  expect(actions(secret)).toEqual([calls]);
  for (const region of [0, 1] as const) expect(actions(key[region])).toEqual([USE_KEY]);
  expect(actions(role)).toEqual([USE_KEY, calls]);
});

test('a rotator reads, puts and relabels values, and asks for passwords', () => {
  const { secret, key, role } = granted((o) => o.secret.grants.rotate(o.consumer));
  const calls = [
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
    'secretsmanager:ListSecretVersionIds',
    'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecretVersionStage',
  ];
  expect(actions(secret)).toEqual([calls]);
  for (const region of [0, 1] as const) expect(actions(key[region])).toEqual([USE_KEY]);
  expect(actions(role)).toEqual(['secretsmanager:GetRandomPassword', USE_KEY, calls]);
  expect(role?.filter(({ Resource }) => Resource === '*').map(({ Action }) => Action)).toEqual([
    'secretsmanager:GetRandomPassword',
  ]);
});

test('an administrator manages a secret, without its value, its policy or its key', () => {
  const { secret, key, role } = granted((o) => o.secret.grants.administer(o.consumer));
  const manage = [
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetResourcePolicy',
    'secretsmanager:ListSecretVersionIds',
    'secretsmanager:RestoreSecret',
    'secretsmanager:TagResource',
    'secretsmanager:UntagResource',
  ];
  const calls = [manage, 'secretsmanager:DeleteSecret', 'secretsmanager:RotateSecret'];
  expect(actions(secret)).toEqual(calls);
  expect(actions(role)).toEqual(calls);
  expect(key).toEqual([[], []]);
  expect(JSON.stringify([secret, role])).not.toMatch(
    /kms:|SecretValue|UpdateSecret|PutResourcePolicy|DeleteResourcePolicy/,
  );
});

test('an administrator deletes with a recovery window alone, and starts the rotation that is there', () => {
  const { secret, role } = granted((o) => o.secret.grants.administer(o.consumer));
  const isRole = { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/orders-api' } };
  const withWindow = { BoolIfExists: { 'secretsmanager:ForceDeleteWithoutRecovery': 'false' } };
  const asItIs = {
    BoolIfExists: { 'secretsmanager:ModifyRotationRules': 'false' },
    Null: { 'secretsmanager:RotationLambdaARN': 'true' },
  };
  expect(secret.map(({ Condition }) => Condition)).toEqual([
    isRole,
    { ...isRole, ...withWindow },
    { ...isRole, ...asItIs },
  ]);
  expect(role?.map(({ Condition }) => Condition)).toEqual([undefined, withWindow, asItIs]);
});

test.each(['write', 'rotate', 'administer'] as const)(
  '%s names the role, and the secret in all its Regions',
  (permission) => {
    const { secret, key } = granted((o) => o.secret.grants[permission](o.consumer));
    expect(new Set(secret.map(({ Resource }) => Resource))).toEqual(new Set(['*']));
    for (const statement of [...secret, ...key[0], ...key[1]]) {
      expect(statement.Effect).toBe('Allow');
      expect(statement.Principal).toEqual({ AWS: 'arn:aws:iam::222222222222:root' });
      expect(statement.Condition?.ArnEquals).toEqual({
        'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/orders-api',
      });
    }
    for (const { Condition } of [...key[0], ...key[1]]) {
      expect(Condition?.StringEquals).toEqual({
        'kms:ViaService': ['secretsmanager.eu-central-1.amazonaws.com', 'secretsmanager.eu-west-1.amazonaws.com'],
      });
      expect(Condition?.StringLike).toEqual({
        'kms:EncryptionContext:SecretARN': 'arn:aws:secretsmanager:*:111111111111:secret:prod/orders/database-??????',
      });
    }
  },
);
