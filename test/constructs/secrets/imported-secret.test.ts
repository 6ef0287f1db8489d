import { App } from 'cdktf';
import { ConsumerRole, RoleTrust, Secret, SecretsKey } from '../../../src';
import { accountStack, Organization, SECURITY, WORKLOAD } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:legacy/login-AbC12f';
const KEY_ARNS = ['eu-central-1', 'eu-west-1'].map((region) => `arn:aws:kms:${region}:111111111111:key/0a1b2c3d`);

test('a secret imported by its ARN makes nothing, and its reader names it in each Region', () => {
  const stack = synth((app) => {
    const workload = accountStack(app, 'workload', WORKLOAD);
    const key = SecretsKey.fromKeyArns(workload, 'Key', { keyArns: KEY_ARNS });
    const secret = Secret.fromSecretArn(workload, 'Legacy', { secretArn: ARN, key, replicaRegions: ['eu-west-1'] });
    expect(secret.secretArn).toBe(ARN);
    expect(secret.secretName).toBe('legacy/login');
    expect(secret.accountId).toBe('111111111111');
    secret.grants.read(new ConsumerRole(workload, 'Api', { name: 'api', trust: RoleTrust.lambda() }));
  })('workload');
  expect(Object.keys(stack.resource ?? {}).sort()).toEqual(['aws_iam_role', 'aws_iam_role_policy']);
  expect(resources(stack, 'aws_secretsmanager_secret', 'data')).toEqual({});
  const [describe, read, decrypt] = statements(resources(stack, 'aws_iam_role_policy')['Api/Policy/Resource']);
  const both = [ARN, ARN.replace('central', 'west')];
  expect(describe?.Resource).toEqual(both);
  expect(read).toEqual({
    Sid: expect.stringMatching(/^ReadApi[0-9a-f]{8}$/),
    Effect: 'Allow',
    Action: 'secretsmanager:GetSecretValue',
    Resource: both,
  });
  expect(decrypt?.Resource).toEqual(KEY_ARNS);
  expect(decrypt?.Condition?.StringLike).toEqual({ 'kms:EncryptionContext:SecretARN': both });
});

test('a secret imported by its name is looked up, so that its full ARN is known', () => {
  const stack = synth((app) => {
    const { security } = new Organization(app);
    const secret = Secret.fromSecretName(security, 'Legacy', { name: 'prod/legacy/login' });
    expect(secret.secretName).toBe('prod/legacy/login');
    expect(secret.regions.map((region) => secret.arnPattern(region))).toEqual([
      'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/legacy/login-??????',
    ]);
    security.addOverride('output.legacy.value', secret.secretArn);
  })('security');
  expect(resources(stack, 'aws_secretsmanager_secret', 'data')).toEqual({
    'Legacy/Lookup': { name: 'prod/legacy/login', provider: 'aws' },
  });
  expect(stack).toMatchObject({
    output: {
      legacy: { value: expect.stringMatching(/^\$\{data\.aws_secretsmanager_secret\.Legacy_Lookup_\w+\.arn}$/) },
    },
  });
});

test('a role of the same account reads a secret under the key that AWS manages, without a statement on a key', () => {
  const stack = synth((app) => {
    const { security } = new Organization(app);
    const role = new ConsumerRole(security, 'Job', { name: 'job', trust: RoleTrust.ecsTask() });
    Secret.fromSecretArn(security, 'Legacy', { secretArn: ARN }).grants.read(role);
  })('security');
  const policy = resources(stack, 'aws_iam_role_policy')['Job/Policy/Resource'];
  expect(statements(policy).map(({ Action }) => Action)).toEqual([
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
  ]);
});

test('a grant on an imported secret under a key of ours reaches the key', () => {
  const stack = synth((app) => {
    const { security, key, consumer } = new Organization(app);
    Secret.fromSecretArn(security, 'Legacy', { secretArn: ARN, key }).grants.read(consumer);
  })('security');
  const decrypt = statements(resources(stack, 'aws_kms_key')['Key/eu-central-1/Resource']).find(
    ({ Action }) => Action === 'kms:Decrypt',
  );
  expect(decrypt?.Condition?.StringLike).toEqual({ 'kms:EncryptionContext:SecretARN': ARN });
});

test('throws for a role of another account when the secret has the key that AWS manages', () => {
  const { security, consumer } = new Organization(new App());
  const secret = Secret.fromSecretArn(security, 'Legacy', { secretArn: ARN });
  expect(refusal(() => secret.grants.read(consumer))).toBe(
    "security/Legacy: `key` must be a customer key to grant arn:aws:iam::222222222222:role/orders-api, because AWS's own key cannot be used from another account: import the secret with its key",
  );
});

const security = () => accountStack(new App(), 'security', SECURITY);

test.each([
  [
    () => Secret.fromSecretArn(security(), 'Legacy', { secretArn: ARN.slice(0, -7) }),
    `\`secretArn\` must be the full ARN of a secret with its six-character suffix, got '${ARN.slice(0, -7)}': copy it from DescribeSecret, or import the secret by name`,
  ],
  [
    () => Secret.fromSecretArn(security(), 'Legacy', { secretArn: undefined as never }),
    "`arn` must be arn:<partition>:<service>:<region>:<account>:<resource>, got 'undefined'",
  ],
  [
    () => Secret.fromSecretArn(security(), 'Legacy', { secretArn: ARN.replace('eu-central-1', 'europe') }),
    "`region` must be an AWS Region, got 'europe': use its code, for example 'eu-central-1'",
  ],
  [
    () => Secret.fromSecretArn(security(), 'Legacy', { secretArn: ARN, replicaRegions: ['x'] }),
    "`region` must be an AWS Region, got 'x': use its code, for example 'eu-central-1'",
  ],
  [
    () => Secret.fromSecretName(security(), 'Legacy', { name: 'legacy login' }),
    "`name` must be 1 to 512 characters of A-Z a-z 0-9 /_+=.@-, got 'legacy login'",
  ],
])('throws for an import that names no secret or no Region', (make, message) => {
  expect(refusal(make)).toBe(`security/Legacy: ${message}`);
});
