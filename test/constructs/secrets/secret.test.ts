import { App } from 'cdktf';
import { Classification, Secret, type SecretProps, SecretValue } from '../../../src';
import { Organization, SECRET } from '../../helpers/synth/organization';
import { SCHEDULED } from '../../helpers/synth/rotation';
import { resources, synth } from '../../helpers/synth/synth';

const secretStack = (props: Partial<SecretProps> = {}) => synth((app) => new Organization(app, props))('security');
const secretOf = (props: Partial<SecretProps>) =>
  resources(secretStack(props), 'aws_secretsmanager_secret')['Database/Resource'];
const ADOPTED = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-AbC12f';

test('a secret is encrypted, replicated, protected and tagged', () => {
  expect(resources(secretStack(), 'aws_secretsmanager_secret')).toEqual({
    'Database/Resource': {
      name: 'prod/orders/database',
      description: 'Login of the orders service',
      kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-central-1_\w+\.arn}$/),
      recovery_window_in_days: 14,
      replica: [
        { region: 'eu-west-1', kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-west-1_\w+\.arn}$/) },
      ],
      tags: {
        App: 'orders',
        DataClassification: 'standard',
        DeletionProtection: 'security/aws_secretsmanager_secret.Database_B269D8BB',
        Environment: 'prod',
        Owner: 'team-orders',
        RotationEnabled: 'false',
        RotationReason: 'Nothing rotates in this test',
        RotationReviewBy: '2027-06-30',
        RotationStrategy: 'none',
      },
      lifecycle: { prevent_destroy: true },
    },
  });
});

test('an external value makes neither version nor variable nor anything else', () => {
  const stack = secretStack();
  expect(Object.keys(stack.resource ?? {}).sort()).toEqual([
    'aws_kms_alias',
    'aws_kms_key',
    'aws_secretsmanager_secret',
    'aws_secretsmanager_secret_policy',
  ]);
  expect(stack).not.toHaveProperty('variable');
  expect(stack).not.toHaveProperty('ephemeral');
  expect(resources(stack, 'aws_secretsmanager_secret_version', 'data')).toEqual({});
  expect(stack).not.toHaveProperty('import');
});

test('one policy blocks public access, also for the replica, to which Secrets Manager copies it', () => {
  expect(resources(secretStack(), 'aws_secretsmanager_secret_policy')).toEqual({
    'Database/Policy/eu-central-1': {
      provider: 'aws',
      block_public_policy: true,
      secret_arn: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.Database_\w+\.arn}$/),
      policy: expect.any(String),
    },
  });
});

test('a value is put only when the policy says who can read it', () => {
  const stack = secretStack({ value: SecretValue.generated() });
  expect(resources(stack, 'aws_secretsmanager_secret_version')['Database/Value/Seed/Resource']?.depends_on).toEqual([
    expect.stringMatching(/^aws_secretsmanager_secret_policy\.Database_Policy_eu-central-1_\w+$/),
  ]);
});

test('a secret without replicas has one policy and no replica', () => {
  const stack = secretStack({ replicaRegions: [] });
  expect(resources(stack, 'aws_secretsmanager_secret')['Database/Resource']?.replica).toEqual([]);
  expect(Object.keys(resources(stack, 'aws_secretsmanager_secret_policy'))).toEqual(['Database/Policy/eu-central-1']);
});

test('a secret of the highest class can be restored for thirty days', () => {
  expect(secretOf({ classification: Classification.highRisk, rotation: SCHEDULED })).toMatchObject({
    recovery_window_in_days: 30,
    tags: { DataClassification: 'high-risk' },
  });
});

test('recovery window, protection and tags can be chosen', () => {
  const chosen = { recoveryWindowDays: 21, deletionProtection: false, tags: { CostCenter: '42' } };
  expect(secretOf(chosen)).toMatchObject({
    recovery_window_in_days: 21,
    lifecycle: { prevent_destroy: false },
    tags: { CostCenter: '42', Owner: 'team-orders' },
  });
  expect(secretOf(chosen)?.tags).not.toHaveProperty('DeletionProtection');
});

test('what looks like an expression in a description is escaped', () => {
  const open = '$'.concat('{');
  expect(secretOf({ description: `costs ${open}price} and %{if}` })?.description).toBe(
    `costs $${open}price} and %%{if}`,
  );
});

test('an existing secret is taken over by an import block', () => {
  expect(secretStack({ adopt: ADOPTED }).import).toEqual([
    { id: ADOPTED, to: expect.stringMatching(/^aws_secretsmanager_secret\.Database_\w+$/) },
  ]);
});

test('a secret knows its name, account, Regions, class and key', () => {
  const { secret, key } = new Organization(new App());
  expect(secret.secretName).toBe('prod/orders/database');
  expect(secret.accountId).toBe('111111111111');
  expect(secret.regions.map(String)).toEqual(['eu-central-1', 'eu-west-1']);
  expect(secret.classification).toBe(Classification.standard);
  expect(secret.key).toBe(key);
  expect(secret.regions.map((region) => secret.arnPattern(region))).toEqual([
    'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-??????',
    'arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/orders/database-??????',
  ]);
});

test.each([
  ['us-gov-west-1', 'us-gov-east-1', 'aws-us-gov'],
  ['cn-north-1', 'cn-northwest-1', 'aws-cn'],
])('a secret in %s names its partition alone', (region, replica, partition) => {
  const account = { region, replicaRegions: [replica], organizationId: 'o-a1b2c3d4e5' };
  const stacks = synth((app) => {
    const { secret, consumer } = new Organization(app, { account });
    secret.grants.read(consumer);
  });
  const text = ['security', 'workload'].map((id) => JSON.stringify(stacks(id).resource)).join();
  const partitions = [...text.matchAll(/arn:([\w-]+):/g)].map(([, name]) => name);
  expect(new Set(partitions)).toEqual(new Set([partition]));
});

test('secrets of one stack may have the same construct id in other scopes', () => {
  const names = synth((app) => {
    const { key } = new Organization(app);
    new Secret(key, 'Database', { ...SECRET, name: 'prod/orders/other', key });
  })('security');
  expect(Object.keys(resources(names, 'aws_secretsmanager_secret'))).toEqual([
    'Database/Resource',
    'Key/Database/Resource',
  ]);
});
