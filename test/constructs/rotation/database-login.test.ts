import { App } from 'cdktf';
import { ConsumerRole, Rotation, type RotationUsers, SecretValue } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, LOGIN, MONTHLY, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, statements } from '../../helpers/synth/synth';

const postgres = ({ operations }: RotationWorld, users: RotationUsers = { kind: 'single' }) =>
  Rotation.postgres({ schedule: MONTHLY, users, operations, code: CODE });

/** A superuser, and a login whose rotation needs it. */
function twoUsers(world: RotationWorld, template: Record<string, string> = LOGIN) {
  const superuser = world.secret(postgres(world), { name: 'prod/orders/admin' }, 'Admin');
  const value = SecretValue.generated({ template: { ...template, masterarn: superuser.secretArn } });
  return { superuser, login: world.secret(postgres(world, { kind: 'alternating', superuser }), { value }) };
}

const stack = rotationStack((world) => void twoUsers(world));
const ADMIN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/admin-??????';
const ROLE = 'arn:aws:iam::111111111111:role/rotate-prod-orders-database';

test('a function of two users reads the superuser, and cannot change it', () => {
  const policy = statements(
    resources(stack, 'aws_iam_role_policy')['Database/RotationFunction/Role/Policy/Resource'],
  ).filter(({ Resource }) => Resource === ADMIN);
  expect(policy.map(({ Action }) => Action)).toEqual([
    ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
  ]);
});

test('the secret and the key of the superuser let the function in', () => {
  const secret = statements(resources(stack, 'aws_secretsmanager_secret_policy')['Admin/Policy/eu-central-1']);
  const superuser = secret.find(({ Sid }) => Sid.startsWith('Superuser'));
  expect(superuser).toMatchObject({
    Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
    Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } },
  });
  const key = statements(resources(stack, 'aws_kms_key')['Key/eu-central-1/Resource']);
  expect(key.find(({ Sid }) => Sid.startsWith('SuperuserKey'))).toMatchObject({
    Action: 'kms:Decrypt',
    Condition: {
      ArnEquals: { 'aws:PrincipalArn': ROLE },
      StringLike: { 'kms:EncryptionContext:SecretARN': ADMIN },
    },
  });
});

test("the login names its superuser's secret in a tag, and the superuser none", () => {
  const secrets = resources(stack, 'aws_secretsmanager_secret');
  expect(secrets['Database/Resource']?.tags).toMatchObject({ RotationSuperuser: 'prod/orders/admin' });
  expect(secrets['Admin/Resource']?.tags).not.toHaveProperty('RotationSuperuser');
});

test('a function of two users is told so', () => {
  expect(resources(stack, 'aws_lambda_function')['Database/RotationFunction/Resource']).toMatchObject({
    environment: { variables: { STRATEGY: 'alternating-users' } },
  });
});

test.each<[string, (world: RotationWorld) => unknown, string]>([
  [
    'two users without a superuser',
    (world) => world.secret(postgres(world, { kind: 'alternating' } as never)),
    "`users` must name the superuser's secret for alternating users, got none",
  ],
  [
    'two users whose value does not name the superuser',
    (world) => {
      const superuser = world.secret(postgres(world), { name: 'prod/orders/admin' }, 'Admin');
      world.secret(postgres(world, { kind: 'alternating', superuser }));
    },
    '`value` must be JSON with engine, host, username, masterarn to be rotated, got no masterarn: add them to the template',
  ],
  [
    'a login without host and user',
    (world) => world.secret(postgres(world), { value: SecretValue.generated({ template: { engine: 'postgres' } }) }),
    '`value` must be JSON with engine, host, username to be rotated, got no host, username: add them to the template',
  ],
  [
    'a password that is not JSON',
    (world) => world.secret(postgres(world), { value: SecretValue.generated() }),
    '`value` must be JSON with engine, host, username to be rotated, got no engine, host, username: add them to the template',
  ],
  [
    'a login of another engine',
    (world) => {
      world.secret(postgres(world), { value: SecretValue.generated({ template: { ...LOGIN, engine: 'mysql' } }) });
    },
    "`value` must have 'postgres' or 'aurora-postgresql' as its engine to be rotated as postgres, got 'mysql'",
  ],
])('throws for %s', (_, build, message) => {
  expect(refusal(() => build(new RotationWorld(new App())))).toBe(`security/Database: ${message}`);
});

test('a value that comes from elsewhere is left to the function to check', () => {
  expect(() =>
    rotationStack((world) => void world.secret(postgres(world), { value: SecretValue.external({ delivered: true }) })),
  ).not.toThrow();
});

test('throws for a role that reads for a workload and would log in as the superuser', () => {
  const world = new RotationWorld(new App());
  const { superuser, login } = twoUsers(world);
  const roleArn = 'arn:aws:iam::222222222222:role/orders-api';
  const reader = ConsumerRole.fromRoleArn(world.stack, 'Reader', { roleArn });
  login.grants.read(reader);
  expect(refusal(() => superuser.grants.superuser(reader))).toBe(
    `security/Admin: \`role\` must not both read and rotate secrets, got ${roleArn}, which may read 'prod/orders/database' and was to rotate 'prod/orders/admin': give the second permission to a role of its own`,
  );
});
