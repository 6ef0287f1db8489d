import { App } from 'cdktf';
import { type IRotation, Rotation, RotationFunction, RotationSchedule, Secret, SecretValue } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, LOGIN, MONTHLY, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, statements } from '../../helpers/synth/synth';

type Choose = (world: RotationWorld) => IRotation;

const own = ({ operations }: RotationWorld) => ({ schedule: MONTHLY, operations, code: CODE });
const single = { users: { kind: 'single' } } as const;
const ADMIN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/tools/admin-aB3dE6';
const admin = ({ stack }: RotationWorld) => Secret.fromSecretArn(stack, 'Admin', { secretArn: ADMIN });
const gitlab = {
  daysToExpiry: 60,
  tokenName: 'ci',
  scopes: ['read_api', 'write_repository'],
  accessLevel: 30,
} as const;

const CHOICES: [string, Choose, Record<string, string>][] = [
  ['postgres', (w) => Rotation.postgres({ ...own(w), ...single }), { STRATEGY: 'single-user' }],
  [
    'mysql',
    (w) => Rotation.mysql({ ...own(w), ...single, dualPasswords: true }),
    { STRATEGY: 'single-user', DUAL_PASSWORDS: 'true' },
  ],
  [
    'mariadb',
    (w) =>
      Rotation.mariadb({
        ...own(w),
        ...single,
        passwordLength: 41,
        allowPlaintext: true,
        certificateHosts: { 'orders.db.internal': 'orders.example', 'b.internal': 'b.example' },
      }),
    {
      STRATEGY: 'single-user',
      PASSWORD_LENGTH: '41',
      ALLOW_PLAINTEXT: 'true',
      CERTIFICATE_HOSTS: 'orders.db.internal=orders.example,b.internal=b.example',
    },
  ],
  ['redshift', (w) => Rotation.redshift({ ...own(w), ...single }), { STRATEGY: 'single-user' }],
  ['mongo', (w) => Rotation.mongo({ ...own(w), ...single }), { STRATEGY: 'single-user' }],
  [
    'redis',
    (w) =>
      Rotation.redis({
        ...own(w),
        superuser: admin(w),
        trustedHosts: ['cache.internal', 'cache.internal:6380'],
        replicaHosts: { reader: 'writer' },
        excludeCharacters: '$'.concat('{%{'),
      }),
    {
      TRUSTED_HOSTS: 'cache.internal,cache.internal:6380',
      REPLICA_HOSTS: 'reader=writer',
      EXCLUDE_CHARACTERS: '$$'.concat('{%%{'),
    },
  ],
  ['elasticache', (w) => Rotation.elasticache({ ...own(w), userId: 'orders' }), {}],
  ['random-value', (w) => Rotation.randomValue({ ...own(w), key: 'token' }), { RANDOM_KEY: 'token' }],
  ['ssh-key', (w) => Rotation.sshKey(own(w)), {}],
  ['signing-keys', (w) => Rotation.signingKeys({ ...own(w), algorithm: 'ES256' }), { SIGNING_ALGORITHM: 'ES256' }],
  [
    'api-key',
    (w) => Rotation.apiKey({ ...own(w), description: { origin: 'https://api.example' } }),
    { API_KEY_DESCRIPTION: '{"origin":"https://api.example"}' },
  ],
  [
    'gitlab',
    (w) => Rotation.gitlab({ ...own(w), ...gitlab, mode: 'overlapping', admin: admin(w) }),
    {
      GITLAB_MODE: 'overlapping',
      DAYS_TO_EXPIRY: '60',
      ADMIN_SECRET_ARN: ADMIN,
      TOKEN_NAME: 'ci',
      TOKEN_SCOPES: 'read_api,write_repository',
      ACCESS_LEVEL: '30',
    },
  ],
  [
    'github-deploy-key',
    (w) => Rotation.githubDeployKey({ ...own(w), repository: 'octo/shop', title: 'ci', admin: admin(w) }),
    { REPOSITORY: 'octo/shop', KEY_TITLE: 'ci', ADMIN_SECRET_ARN: ADMIN },
  ],
  ['abacus', (w) => Rotation.ownFunction({ ...own(w), engine: 'abacus', settings: { BEADS: '10' } }), { BEADS: '10' }],
];

/** A value that each of the engines accepts. */
const value = (engine: string) =>
  ['postgres', 'mysql', 'mariadb', 'redshift', 'mongo'].includes(engine)
    ? SecretValue.generated({ template: { ...LOGIN, engine } })
    : SecretValue.external({ delivered: true });

test.each(CHOICES)('%s has a function with its settings, and tags the secret', (engine, choose, settings) => {
  const stack = rotationStack((world) => void world.secret(choose(world), { value: value(engine) }));
  const { environment } = resources(stack, 'aws_lambda_function')['Database/RotationFunction/Resource'] ?? {};
  const { SECRET_ARNS, ...variables } = (environment as { variables: Record<string, string> }).variables;
  expect(variables).toEqual(settings);
  expect(SECRET_ARNS).toMatch(/^\$\{aws_secretsmanager_secret\.Database_\w+\.arn}$/);
  expect(resources(stack, 'aws_secretsmanager_secret')['Database/Resource']?.tags).toMatchObject({
    RotationStrategy: engine,
    RotationEnabled: 'true',
  });
});

test.each<[string, Choose, string]>([
  [
    'a user of ElastiCache that cannot be',
    (w) => Rotation.elasticache({ ...own(w), userId: 'Orders' }),
    "`userId` must be 1 to 40 characters of a-z 0-9 -, after a letter, got 'Orders'",
  ],
  [
    'a short password',
    (w) => Rotation.elasticache({ ...own(w), userId: 'orders', passwordLength: 15 }),
    '`passwordLength` must be 16 to 4096, got 15',
  ],
  [
    'a certificate of no host',
    (w) =>
      Rotation.redis({ ...own(w), superuser: admin(w), certificateHosts: { 'orders.db.internal': 'https://orders' } }),
    "`certificateHosts` must be host names of A-Z a-z 0-9 . _ -, got 'https://orders'",
  ],
  [
    'a replica of two hosts',
    (w) =>
      Rotation.postgres({
        ...own(w),
        users: { kind: 'alternating', superuser: admin(w), replicaHosts: { reader: 'writer,other' } },
      }),
    "`replicaHosts` must be host names of A-Z a-z 0-9 . _ -, got 'writer,other'",
  ],
])('throws for %s', (_, choose, message) => {
  expect(refusal(() => choose(new RotationWorld(new App())))).toBe(message);
});

test('the function of a user of ElastiCache may change this user', () => {
  const stack = rotationStack((world) => {
    const rotation = Rotation.elasticache({ ...own(world), userId: 'orders' });
    world.secret(rotation, { value: value('elasticache') });
  });
  const policy = statements(resources(stack, 'aws_iam_role_policy')['Database/RotationFunction/Role/Policy/Resource']);
  expect(policy.find(({ Sid }) => Sid.startsWith('ModifyUser'))).toMatchObject({
    Action: ['elasticache:DescribeUsers', 'elasticache:ModifyUser'],
    Resource: 'arn:aws:elasticache:eu-central-1:111111111111:user:orders',
  });
});

test('one function serves a group of secrets, and names each of them', () => {
  const stack = rotationStack((world) => {
    const group = new RotationFunction(world.stack, 'Tokens', {
      ...own(world),
      name: 'tokens',
      engine: 'random-value',
    });
    for (const name of ['a', 'b'] as const) {
      const rotation = Rotation.inGroup({
        function: group,
        engine: 'random-value',
        schedule: RotationSchedule.days(30),
      });
      world.secret(rotation, { name: `prod/orders/${name}` }, name);
    }
  });
  const functions = resources(stack, 'aws_lambda_function');
  expect(Object.keys(functions)).toEqual(['Tokens/Resource']);
  expect(functions['Tokens/Resource']?.environment).toEqual({
    variables: {
      SECRET_ARNS: expect.stringMatching(
        /^\$\{aws_secretsmanager_secret\.a_\w+\.arn},\$\{aws_secretsmanager_secret\.b_\w+\.arn}$/,
      ),
    },
  });
  expect(Object.keys(resources(stack, 'aws_secretsmanager_secret_rotation'))).toEqual(['a/Rotation', 'b/Rotation']);
});

test('functions with the same code share one archive', () => {
  const stack = rotationStack((world) => {
    for (const name of ['a', 'b'] as const) {
      world.secret(Rotation.sshKey(own(world)), { name: `prod/orders/${name}` }, name);
    }
  });
  const archives = Object.values(resources(stack, 'aws_lambda_function')).map(({ filename }) => filename);
  expect(archives).toHaveLength(2);
  expect(new Set(archives).size).toBe(1);
});

test('throws for a group with a secret of another engine', () => {
  const build = () => {
    const world = new RotationWorld(new App());
    const group = new RotationFunction(world.stack, 'Tokens', {
      ...own(world),
      name: 'tokens',
      engine: 'random-value',
    });
    world.secret(Rotation.inGroup({ function: group, engine: 'ssh-key', schedule: MONTHLY }));
  };
  expect(refusal(build)).toBe(
    "security/Tokens: `engine` must be 'random-value' as for every secret of this function, got 'ssh-key' for 'prod/orders/database': make another RotationFunction",
  );
});

test('a token of GitLab that expires before the next is refused, naming the secret', () => {
  const make = () =>
    rotationStack((world) => {
      const rotation = Rotation.gitlab({ ...own(world), mode: 'self-rotating', daysToExpiry: 31 });
      world.secret(rotation, { value: value('gitlab') });
    });
  expect(refusal(make)).toBe(
    "security/Database: `daysToExpiry` must be 32 to 365, longer than the interval and the window of 'rate(30 days) within 4h', got 31",
  );
});
