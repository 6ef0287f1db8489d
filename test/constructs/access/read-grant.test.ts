import { granted } from '../../helpers/synth/grants';
import { Organization } from '../../helpers/synth/organization';
import { resources, synth } from '../../helpers/synth/synth';

const ARNS = ['eu-central-1', 'eu-west-1'].map(
  (region) => `arn:aws:secretsmanager:${region}:111111111111:secret:prod/orders/database-??????`,
);
const VIA = ['secretsmanager.eu-central-1.amazonaws.com', 'secretsmanager.eu-west-1.amazonaws.com'];
const HASH = 'fa7e7fd0';
const principal = { AWS: 'arn:aws:iam::222222222222:root' };
const isRole = { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/orders-api' } };
const read = granted(({ secret, consumer }) => secret.grants.read(consumer));

test('the secret lets the role describe and read it, wherever it is', () => {
  const common = { Effect: 'Allow', Principal: principal, Resource: '*', Condition: isRole };
  expect(read.secret).toEqual([
    { ...common, Sid: 'Describe4ffd2630', Action: 'secretsmanager:DescribeSecret' },
    { ...common, Sid: 'Readb40e517f', Action: 'secretsmanager:GetSecretValue' },
  ]);
});

test.each([0, 1] as const)(
  'the key lets the role decrypt this secret through Secrets Manager in Region %i',
  (region) => {
    expect(read.key[region]).toEqual([
      {
        Sid: 'ReadKey4053d4be',
        Effect: 'Allow',
        Principal: principal,
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: {
          ...isRole,
          StringEquals: { 'kms:ViaService': VIA[region] },
          StringLike: { 'kms:EncryptionContext:SecretARN': ARNS[region] },
        },
      },
    ]);
  },
);

test('the role is allowed the same calls in both Regions, and nothing else', () => {
  expect(read.role).toEqual([
    { Sid: `DescribeOrdersApi${HASH}`, Effect: 'Allow', Action: 'secretsmanager:DescribeSecret', Resource: ARNS },
    {
      Sid: `ReadKeyOrdersApi${HASH}`,
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: ['arn:aws:kms:eu-central-1:111111111111:key/*', 'arn:aws:kms:eu-west-1:111111111111:key/*'],
      Condition: {
        StringEquals: { 'kms:ViaService': VIA },
        StringLike: { 'kms:EncryptionContext:SecretARN': ARNS },
      },
    },
    { Sid: `ReadOrdersApi${HASH}`, Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: ARNS },
  ]);
});

test('the policy of a role waits for the role', () => {
  const stack = synth((app) => {
    const { secret, consumer } = new Organization(app);
    secret.grants.read(consumer);
  })('workload');
  const policy = resources(stack, 'aws_iam_role_policy')['Api/Policy/Resource'];
  expect(policy?.name).toBe('secrets');
  expect(policy?.role).toMatch(/^\$\{aws_iam_role\.Api_\w+\.name}$/);
});

test('a role of the same account is named in the same way', () => {
  const { secret } = granted((o) => o.secret.grants.read(o.role('job', 'arn:aws:iam::111111111111:role/job')));
  expect(secret.map(({ Principal }) => Principal)).toEqual(Array(2).fill({ AWS: 'arn:aws:iam::111111111111:root' }));
});

test('a grant that is made twice is written once', () => {
  const twice = granted(({ secret, consumer }) => {
    secret.grants.read(consumer);
    secret.grants.read(consumer);
  });
  expect(twice).toEqual(read);
});

test('without a grant nobody is named, and the role has no policy', () => {
  expect(granted(() => {})).toEqual({ secret: [], key: [[], []], role: undefined });
});

test('roles that may do the same share a statement, each named with its account', () => {
  const { secret, key } = granted((o) => {
    const names = ['orders-api', 'orders.api', 'orders_api', 'teams/orders-api'].map((name) => o.role(name));
    const other = o.role('other', 'arn:aws:iam::333333333333:role/orders-api');
    for (const role of [...names, other]) o.secret.grants.read(role);
  });
  for (const statements of [secret.slice(0, 1), secret.slice(1), ...key]) {
    expect(statements).toHaveLength(1);
    expect(statements[0]?.Principal).toEqual({
      AWS: ['arn:aws:iam::222222222222:root', 'arn:aws:iam::333333333333:root'],
    });
    expect(statements[0]?.Condition?.ArnEquals).toEqual({
      'aws:PrincipalArn': [
        'arn:aws:iam::222222222222:role/orders-api',
        'arn:aws:iam::222222222222:role/orders.api',
        'arn:aws:iam::222222222222:role/orders_api',
        'arn:aws:iam::222222222222:role/teams/orders-api',
        'arn:aws:iam::333333333333:role/orders-api',
      ],
    });
  }
});
