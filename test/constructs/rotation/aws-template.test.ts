import { App } from 'cdktf';
import { type AwsTemplateProps, type DatabaseEngine, Rotation, SecretValue } from '../../../src';
import { applicationArn, TEMPLATE_ENGINES } from '../../../src/constructs/rotation/aws-templates';
import { refusal } from '../../helpers/synth/refusal';
import { LOGIN, MONTHLY, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, statements } from '../../helpers/synth/synth';

const PUBLISHERS = {
  aws: 'us-east-1:297356227824',
  'aws-cn': 'cn-north-1:193023089310',
  'aws-us-gov': 'us-gov-west-1:023102451235',
} as const;
const NAMES: Record<DatabaseEngine, string> = {
  db2: 'RDSDb2',
  mariadb: 'RDSMariaDB',
  mongo: 'MongoDB',
  mysql: 'RDSMySQL',
  oracle: 'RDSOracle',
  postgres: 'RDSPostgreSQL',
  redshift: 'Redshift',
  sqlserver: 'RDSSQLServer',
};
const STRATEGIES = { single: 'SingleUser', alternating: 'MultiUser' } as const;
const CATALOGUE = Object.entries(PUBLISHERS).flatMap(([partition, publisher]) =>
  Object.entries(NAMES).flatMap(([engine, name]) =>
    Object.entries(STRATEGIES).map(([users, strategy]) => [
      `arn:${partition}:serverlessrepo:${publisher}:applications/SecretsManager${name}Rotation${strategy}`,
      [partition, engine, users] as unknown as Parameters<typeof applicationArn>,
    ]),
  ),
) as [string, Parameters<typeof applicationArn>][];

const template = ({ operations }: RotationWorld, props: Partial<AwsTemplateProps> = {}) =>
  Rotation.awsTemplate({
    engine: 'postgres',
    users: { kind: 'single' },
    schedule: MONTHLY,
    operations,
    stackName: 'orders-database',
    ...props,
  });
const single = rotationStack((world) => void world.secret(template(world)));

test('AWS has sixteen applications in each of three partitions', () => {
  expect(CATALOGUE).toHaveLength(48);
  expect(TEMPLATE_ENGINES).toEqual(Object.keys(NAMES));
});

test.each(CATALOGUE)('%s is found', (arn, choice) => {
  expect(applicationArn(...choice)).toBe(arn);
});

test('an application is deployed as a stack of its own name, with both capabilities', () => {
  expect(resources(single, 'aws_serverlessapplicationrepository_cloudformation_stack')).toEqual({
    'Database/RotationApplication/Resource': {
      name: 'orders-database',
      application_id:
        'arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSPostgreSQLRotationSingleUser',
      capabilities: ['CAPABILITY_IAM', 'CAPABILITY_RESOURCE_POLICY'],
      parameters: {
        endpoint: 'https://secretsmanager.eu-central-1.amazonaws.com',
        functionName: 'orders-database',
        kmsKeyArn: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-central-1_\w+\.arn}$/),
      },
      depends_on: expect.any(Array),
    },
  });
});

test('the secret is rotated by the function of the stack, after it', () => {
  expect(resources(single, 'aws_secretsmanager_secret_rotation')['Database/Rotation']).toMatchObject({
    rotation_lambda_arn: expect.stringMatching(
      /^\$\{aws_serverlessapplicationrepository_cloudformation_stack\.\w+\.outputs\["RotationLambdaARN"\]}$/,
    ),
    rotation_rules: { schedule_expression: 'rate(30 days)', duration: '4h' },
    depends_on: expect.arrayContaining([
      expect.stringMatching(/^aws_serverlessapplicationrepository_cloudformation_stack\./),
      expect.stringMatching(/^aws_secretsmanager_secret_version\./),
    ]),
  });
  expect(resources(single, 'aws_secretsmanager_secret')['Database/Resource']?.tags).toMatchObject({
    RotationStrategy: 'aws-postgres',
    RotationFunctionVersion: 'latest',
  });
});

test('the key lets in the role that CloudFormation will make', () => {
  const key = statements(resources(single, 'aws_kms_key')['Key/eu-central-1/Resource']);
  expect(key.find(({ Sid }) => Sid.startsWith('RotateKey'))?.Condition).toMatchObject({
    ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/serverlessrepo-orders-da*' },
  });
});

test('version, network, exclusions and endpoint can be chosen; what looks like an expression is escaped', () => {
  const chosen = rotationStack((world) => {
    const props = {
      semanticVersion: '1.1.671',
      network: { subnetIds: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] },
      excludeCharacters: '$'.concat('{%{/@'),
      endpointHost: 'vpce-1.secretsmanager.eu-central-1.vpce.amazonaws.com',
    };
    world.secret(template(world, props));
  });
  const [application] = Object.values(resources(chosen, 'aws_serverlessapplicationrepository_cloudformation_stack'));
  expect(application).toMatchObject({
    semantic_version: '1.1.671',
    parameters: {
      vpcSubnetIds: 'subnet-1,subnet-2',
      vpcSecurityGroupIds: 'sg-1',
      excludeCharacters: '$$'.concat('{%%{/@'),
      endpoint: 'https://vpce-1.secretsmanager.eu-central-1.vpce.amazonaws.com',
    },
  });
});

test('alternating users hand the secret and the key of the superuser over', () => {
  const stack = rotationStack((world) => {
    const superuser = world.secret(template(world), { name: 'prod/orders/admin' }, 'Admin');
    const value = SecretValue.generated({ template: { ...LOGIN, masterarn: superuser.secretArn } });
    const users = { kind: 'alternating', superuser } as const;
    world.secret(template(world, { users, stackName: 'two' }), { value });
  });
  expect(
    resources(stack, 'aws_serverlessapplicationrepository_cloudformation_stack')[
      'Database/RotationApplication/Resource'
    ],
  ).toMatchObject({
    application_id: expect.stringMatching(/PostgreSQLRotationMultiUser$/),
    parameters: {
      masterSecretArn: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.Admin_\w+\.arn}$/),
      masterSecretKmsKeyArn: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-central-1_\w+\.arn}$/),
    },
  });
});

test('the endpoint of China has the suffix of China', () => {
  const stack = rotationStack((world) => void world.secret(template(world)), { region: 'cn-north-1' });
  expect(JSON.stringify(stack.resource)).toContain('https://secretsmanager.cn-north-1.amazonaws.com.cn');
});

test.each<[string, Partial<AwsTemplateProps>, string]>([
  [
    'two users without a superuser',
    { users: { kind: 'alternating' } as never },
    "security/Database: `users` must name the superuser's secret for alternating users, got none",
  ],
  [
    'an engine that the secret is not of',
    { engine: 'oracle' },
    "security/Database: `value` must have 'oracle' as its engine to be rotated as oracle, got 'postgres'",
  ],
  [
    'a version that is none',
    { semanticVersion: 'v1' },
    "security/Database: `semanticVersion` must be three numbers such as '1.1.671', got 'v1'",
  ],
  [
    'a name that CloudFormation refuses',
    { stackName: '1st' },
    "security/Database/RotationApplication: `stackName` must be 1 to 49 characters of A-Z a-z 0-9 -, after a letter, got '1st'",
  ],
])('throws for %s', (_, props, message) => {
  expect(
    refusal(() => {
      const world = new RotationWorld(new App());
      world.secret(template(world, props));
    }),
  ).toBe(message);
});

test('throws for an engine for which AWS has no application', () => {
  expect(refusal(() => applicationArn('aws', 'redis' as never, 'single'))).toBe(
    "`engine` must be one of db2, mariadb, mongo, mysql, oracle, postgres, redshift, sqlserver for a template of AWS, got 'redis'",
  );
});
