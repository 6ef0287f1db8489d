import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Rotation } from '../../../src';
import { storedZip } from '../../../src/model/stored-zip';
import { CODE, MONTHLY, type RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, statements } from '../../helpers/synth/synth';

const postgres = ({ operations }: RotationWorld, props = {}) =>
  Rotation.postgres({ schedule: MONTHLY, users: { kind: 'single' }, operations, code: CODE, ...props });
const stack = rotationStack((world) => void world.secret(postgres(world)));
const FUNCTION = 'Database/RotationFunction';
const code = readFileSync(CODE);
const hash = createHash('sha256').update(storedZip('index.js', code)).digest();
const version = createHash('sha256').update(code).digest('hex').slice(0, 12);

test('a secret has a function of its own, on a current runtime, with the archive of its code', () => {
  const functions = resources(stack, 'aws_lambda_function');
  expect(functions).toEqual({
    [`${FUNCTION}/Resource`]: {
      function_name: 'rotate-prod-orders-database',
      description: 'Rotates secrets of engine postgres',
      role: 'arn:aws:iam::111111111111:role/rotate-prod-orders-database',
      runtime: 'nodejs22.x',
      architectures: ['arm64'],
      handler: 'index.handler',
      filename: expect.stringMatching(new RegExp(`^assets/[\\w-]+/${hash.toString('hex')}/function.zip$`)),
      source_code_hash: hash.toString('base64'),
      timeout: 120,
      memory_size: 256,
      environment: {
        variables: {
          SECRET_ARNS: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.Database_\w+\.arn}$/),
          STRATEGY: 'single-user',
        },
      },
      tags: { RotationFunctionVersion: version },
      depends_on: expect.arrayContaining([
        expect.stringMatching(/^aws_cloudwatch_log_group\.Database_RotationFunction_Log_\w+$/),
        expect.stringMatching(/^aws_iam_role_policy\.Database_RotationFunction_Role_Policy_\w+$/),
      ]),
    },
  });
});

test('its log is encrypted with a customer key and kept for a year', () => {
  expect(resources(stack, 'aws_cloudwatch_log_group')).toEqual({
    [`${FUNCTION}/Log`]: {
      name: '/aws/lambda/rotate-prod-orders-database',
      kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Rotation_Key_eu-central-1_\w+\.arn}$/),
      retention_in_days: 365,
    },
  });
});

// Secrets Manager waits for the answer, and Lambda sends only what was called asynchronously to such a place.
test('it has no place for calls that failed: the event of the secret reports them', () => {
  expect(resources(stack, 'aws_lambda_function')[`${FUNCTION}/Resource`]).not.toHaveProperty('dead_letter_config');
  expect(stack.resource).not.toHaveProperty('aws_lambda_function_event_invoke_config');
  expect(JSON.stringify(stack.resource?.aws_iam_role_policy)).not.toContain('sns:');
});

test('Secrets Manager of this account alone may call it', () => {
  expect(resources(stack, 'aws_lambda_permission')).toEqual({
    [`${FUNCTION}/Permission`]: {
      statement_id: 'SecretsManager',
      action: 'lambda:InvokeFunction',
      function_name: expect.stringMatching(/^\$\{aws_lambda_function\.Database_RotationFunction_\w+\.function_name}$/),
      principal: 'secretsmanager.amazonaws.com',
      source_account: '111111111111',
    },
  });
});

test('its role may rotate this secret and write its log, and nothing else', () => {
  const policy = statements(resources(stack, 'aws_iam_role_policy')[`${FUNCTION}/Role/Policy/Resource`]);
  const role = 'RotateProdOrdersDatabase';
  const secret = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-??????';
  expect(policy.map(({ Sid, ...rest }) => ({ Sid: Sid.replace(/[0-9a-f]{8}$/, ''), ...rest }))).toEqual([
    {
      Sid: 'NeverOtherKeys',
      Effect: 'Deny',
      Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      NotResource: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-central-1_\w+\.arn}$/),
      Condition: { StringLike: { 'kms:ViaService': 'secretsmanager.*' } },
    },
    { Sid: `RandomPassword${role}`, Effect: 'Allow', Action: 'secretsmanager:GetRandomPassword', Resource: '*' },
    {
      Sid: `RotateKey${role}`,
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      Resource: 'arn:aws:kms:eu-central-1:111111111111:key/*',
      Condition: {
        StringEquals: { 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com' },
        StringLike: { 'kms:EncryptionContext:SecretARN': secret },
      },
    },
    {
      Sid: `Rotate${role}`,
      Effect: 'Allow',
      Action: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:ListSecretVersionIds',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      Resource: secret,
    },
    {
      Sid: `WriteLog${role}`,
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: 'arn:aws:logs:eu-central-1:111111111111:log-group:/aws/lambda/rotate-prod-orders-database:*',
    },
  ]);
});

test('the rotation comes after the value, the permission and the alarms', () => {
  const rotation = resources(stack, 'aws_secretsmanager_secret_rotation')['Database/Rotation'] ?? {};
  expect(rotation).toMatchObject({
    secret_id: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.Database_\w+\.arn}$/),
    rotation_lambda_arn: expect.stringMatching(/^\$\{aws_lambda_function\.Database_RotationFunction_\w+\.arn}$/),
    rotation_rules: { schedule_expression: 'rate(30 days)', duration: '4h' },
  });
  const types = new Set((rotation.depends_on as string[]).map((name) => name.split('.')[0]));
  expect([...types].sort()).toEqual([
    'aws_cloudwatch_event_rule',
    'aws_cloudwatch_event_target',
    'aws_config_config_rule',
    'aws_kms_alias',
    'aws_kms_key',
    'aws_lambda_function',
    'aws_lambda_permission',
    'aws_secretsmanager_secret_version',
    'aws_sns_topic',
    'aws_sns_topic_policy',
  ]);
});

test('the secret says how it is rotated, by which code, and where that was proven', () => {
  const proven = rotationStack((world) => {
    world.secret(postgres(world, { provenBy: 'staging/orders/database' }));
  });
  expect(resources(proven, 'aws_secretsmanager_secret')['Database/Resource']?.tags).toMatchObject({
    RotationEnabled: 'true',
    RotationStrategy: 'postgres',
    RotationFunctionVersion: version,
    RotationTwin: 'staging/orders/database',
  });
});

test.each([undefined, true, false])('a rotation at once that is %s is left to AWS or said', (rotateImmediately) => {
  const chosen = rotationStack((world) => void world.secret(postgres(world, { rotateImmediately })));
  const rotation = resources(chosen, 'aws_secretsmanager_secret_rotation')['Database/Rotation'];
  expect(rotation?.rotate_immediately).toBe(rotateImmediately);
});

test('boundary, concurrency, retention and timeout can be chosen', () => {
  const permissionsBoundary = 'arn:aws:iam::111111111111:policy/boundary';
  const chosen = rotationStack((world) => {
    const props = { permissionsBoundary, reservedConcurrency: 10, logRetentionDays: 30, timeoutSeconds: 300 };
    world.secret(postgres(world, props));
  });
  expect(resources(chosen, 'aws_iam_role')[`${FUNCTION}/Role/Resource`]).toMatchObject({
    permissions_boundary: permissionsBoundary,
  });
  expect(resources(chosen, 'aws_lambda_function')[`${FUNCTION}/Resource`]).toMatchObject({
    reserved_concurrent_executions: 10,
    timeout: 300,
  });
  expect(resources(chosen, 'aws_cloudwatch_log_group')[`${FUNCTION}/Log`]).toMatchObject({ retention_in_days: 30 });
});
