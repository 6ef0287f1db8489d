import { App } from 'cdktf';
import { Rotation, SecretValue } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, MONTHLY, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, statements } from '../../helpers/synth/synth';

const LOGIN = { engine: 'redis', host: 'cache.internal', username: 'orders' };
const own = ({ operations }: RotationWorld) => ({ schedule: MONTHLY, operations, code: CODE });

/** A superuser, and a user whose passwords it sets. */
function cache(world: RotationWorld, template: Record<string, string> = LOGIN, names = true) {
  const value = SecretValue.generated({ template: { ...LOGIN, username: 'admin' } });
  const rotation = Rotation.randomValue({ ...own(world), key: 'password' });
  const superuser = world.secret(rotation, { name: 'prod/orders/admin', value }, 'Admin');
  const login = { ...template, ...(names && { masterarn: superuser.secretArn }) };
  world.secret(Rotation.redis({ ...own(world), superuser }), { value: SecretValue.generated({ template: login }) });
}

const ROLE = 'arn:aws:iam::111111111111:role/rotate-prod-orders-database';
const ADMIN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/admin-??????';

describe('the function of a user of Redis', () => {
  const stack = rotationStack((world) => cache(world));

  test('reads the secret of the superuser, and cannot change it', () => {
    const policy = statements(
      resources(stack, 'aws_iam_role_policy')['Database/RotationFunction/Role/Policy/Resource'],
    ).filter(({ Resource }) => Resource === ADMIN);
    expect(policy.map(({ Action }) => Action)).toEqual([
      ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
    ]);
  });

  test('is allowed by the policy of the secret of the superuser', () => {
    const secret = statements(resources(stack, 'aws_secretsmanager_secret_policy')['Admin/Policy/eu-central-1']);
    expect(secret.find(({ Sid }) => Sid.startsWith('Superuser'))).toMatchObject({
      Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } },
    });
  });

  test('is told nothing that was not asked for', () => {
    const { environment } = resources(stack, 'aws_lambda_function')['Database/RotationFunction/Resource'] ?? {};
    expect(environment).toEqual({ variables: { SECRET_ARNS: expect.any(String) } });
  });
});

const user = (world: RotationWorld, template: Record<string, string>) =>
  world.secret(Rotation.elasticache({ ...own(world), userId: 'orders' }), {
    value: SecretValue.generated({ template }),
  });

test.each<[string, (world: RotationWorld) => unknown, string]>([
  [
    'a user of Redis without a superuser',
    (world) => world.secret(Rotation.redis(own(world) as never)),
    '`superuser` must be the secret of the user who sets the passwords, got none',
  ],
  [
    'a value that does not name the superuser',
    (world) => cache(world, LOGIN, false),
    '`value` must be JSON with engine, host, username, masterarn to be rotated, got no masterarn: add them to the template',
  ],
  [
    'a value that says neither what nor where',
    (world) => cache(world, { username: 'orders' }),
    '`value` must be JSON with engine, host, username, masterarn to be rotated, got no engine, host: add them to the template',
  ],
  [
    'a login to something else',
    (world) => cache(world, { ...LOGIN, engine: 'postgres' }),
    "`value` must have 'redis' or 'valkey' as its engine to be rotated as redis, got 'postgres'",
  ],
  [
    'a user of ElastiCache without its id',
    (world) => user(world, LOGIN),
    '`value` must be JSON with engine, host, username, userid to be rotated, got no userid: add them to the template',
  ],
])('throws for %s', (_, build, message) => {
  expect(refusal(() => build(new RotationWorld(new App())))).toBe(`security/Database: ${message}`);
});

test('takes a user of Valkey, and a user of ElastiCache with its id', () => {
  const stack = rotationStack((world) => {
    cache(world, { ...LOGIN, engine: 'valkey' });
    const value = SecretValue.generated({ template: { ...LOGIN, userid: 'orders' } });
    const rotation = Rotation.elasticache({ ...own(world), userId: 'orders' });
    world.secret(rotation, { name: 'prod/orders/user', value }, 'User');
  });
  expect(Object.keys(resources(stack, 'aws_secretsmanager_secret_rotation'))).toEqual(
    expect.arrayContaining(['Database/Rotation', 'User/Rotation']),
  );
});
