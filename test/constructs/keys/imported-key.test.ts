import { App } from 'cdktf';
import { Region, Secret, SecretsKey } from '../../../src';
import { accountStack, Organization, SECRET, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ARN = 'arn:aws:kms:eu-central-1:111111111111:key/0a1b2c3d-1111-2222-3333-444455556666';
const REPLICA = 'arn:aws:kms:eu-west-1:111111111111:key/mrk-0a1b2c3d11112222';
const importKeys = (...keyArns: string[]) =>
  SecretsKey.fromKeyArns(accountStack(new App(), 'security', SECURITY), 'Key', { keyArns });

test('imported keys encrypt a secret and its replica, and nothing is made of them', () => {
  const stack = synth((app) => {
    const security = accountStack(app, 'security', SECURITY);
    const key = SecretsKey.fromKeyArns(security, 'Key', { keyArns: [ARN, REPLICA] });
    const secret = new Secret(security, 'Database', { ...SECRET, key });
    secret.grants.read(new Organization(new App()).consumer);
  })('security');
  const secret = resources(stack, 'aws_secretsmanager_secret')['Database/Resource'];
  expect(secret).toMatchObject({ kms_key_id: ARN, replica: [{ region: 'eu-west-1', kms_key_id: REPLICA }] });
  expect(stack.resource).not.toHaveProperty('aws_kms_key');
});

test('the policy of a reader names the imported keys themselves', () => {
  const stack = synth((app) => {
    const { security, consumer } = new Organization(app);
    const key = SecretsKey.fromKeyArns(security, 'Imported', { keyArns: [ARN, REPLICA] });
    new Secret(security, 'Token', { ...SECRET, name: 'prod/orders/token', key }).grants.read(consumer);
  })('workload');
  const policy = statements(resources(stack, 'aws_iam_role_policy')['Api/Policy/Resource']);
  expect(policy.find(({ Action }) => Action === 'kms:Decrypt')?.Resource).toEqual([ARN, REPLICA]);
});

test('imported keys have the Regions of their ARNs', () => {
  expect(importKeys(ARN, REPLICA).regions.map(String)).toEqual(['eu-central-1', 'eu-west-1']);
});

test.each([
  'arn:aws:kms:eu-central-1:111111111111:alias/secrets/prod/commerce',
  'arn:aws:kms:eu-central-1:111111111111:key/*',
  'arn:aws:kms:eu-central-1::key/0a1b2c3d',
  'arn:aws:iam:eu-central-1:111111111111:key/0a1b2c3d',
])('throws for %s, which is not the ARN of a key', (arn) => {
  expect(refusal(() => importKeys(arn))).toBe(
    `security/Key: \`keyArns\` must be full key ARNs, arn:<partition>:kms:<region>:<account>:key/<id>, got '${arn}'`,
  );
});

test('throws for text that is not an ARN', () => {
  expect(refusal(() => importKeys('0a1b2c3d'))).toBe(
    "security/Key: `arn` must be arn:<partition>:<service>:<region>:<account>:<resource>, got '0a1b2c3d'",
  );
});

test('throws for a key in something that is not a Region', () => {
  expect(refusal(() => importKeys('arn:aws:kms:europe:111111111111:key/0a1b2c3d'))).toBe(
    "security/Key: `region` must be an AWS Region, got 'europe': use its code, for example 'eu-central-1'",
  );
});

test('throws for two keys in one Region', () => {
  expect(refusal(() => importKeys(ARN, ARN.replace('0a1b', '0a1c')))).toBe(
    "security/Key: `keyArns` must have one key for each Region, got two in 'eu-central-1'",
  );
});

test('throws where a Region has no key', () => {
  expect(refusal(() => importKeys(ARN).keyArnPattern(Region.of('eu-west-1')))).toBe(
    "security/Key: `keyArns` must include a key in 'eu-west-1' to encrypt there, got keys in eu-central-1",
  );
});
