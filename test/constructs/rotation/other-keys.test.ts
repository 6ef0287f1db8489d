import type { App } from 'cdktf';
import { Rotation, type RotationUsers, Secret, SecretsKey, SecretValue } from '../../../src';
import { evaluate, parsePolicy } from '../../../src/iam';
import { accountStack, KEY, SECRET, SECURITY } from '../../helpers/synth/organization';
import { CODE, LOGIN, MONTHLY, RotationWorld } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ACCOUNT = '111111111111';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/rotate-prod-orders-database`;
const keyArn = (digit: string) => `arn:aws:kms:eu-central-1:${ACCOUNT}:key/0a1b2c3d-0000-4000-8000-00000000000${digit}`;
const [OWN, ATTACKER] = [keyArn('1'), keyArn('f')];
const SECRET_ARN = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:prod/orders/database-AbCdEf`;
const POLICY = 'Database/RotationFunction/Role/Policy/Resource';
const CALLS = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'];

const rotation = ({ operations }: RotationWorld, users: RotationUsers) =>
  Rotation.postgres({ schedule: MONTHLY, users, operations, code: CODE });
const policyOf = (build: (app: App) => void) => resources(synth(build)('security'), 'aws_iam_role_policy')[POLICY];
const single = policyOf((app) => {
  const world = new RotationWorld(app);
  world.secret(rotation(world, { kind: 'single' }));
});

/** What the role of the function is answered for a key whose own policy lets it do everything. */
function verdict(key: string, action: string): string {
  const identity = String(single?.policy).replaceAll(/\$\{aws_kms_key\.Key_[^}]*}/g, OWN);
  const allowed = { Sid: 'Trap', Effect: 'Allow', Principal: { AWS: ROLE }, Action: 'kms:*', Resource: '*' };
  return evaluate(
    {
      principal: { type: 'role', arn: ROLE },
      action,
      resource: key,
      others: 'absent',
      context: {
        'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com',
        'kms:EncryptionContext:SecretARN': SECRET_ARN,
      },
    },
    {
      identity: [parsePolicy('role', JSON.parse(identity))],
      resource: parsePolicy('key', { Version: '2012-10-17', Statement: [allowed] }),
    },
  ).verdict;
}

test("a secret under an attacker's key, whose policy names the function, is not rotated", () => {
  expect(CALLS.map((action) => verdict(ATTACKER, action))).toEqual(['denied', 'denied', 'denied']);
  expect(CALLS.map((action) => verdict(OWN, action))).toEqual(['allowed', 'allowed', 'allowed']);
});

test('the role of a function refuses every key but those of its secrets, in each Region, and of its superuser', () => {
  const policy = policyOf((app) => {
    const world = new RotationWorld(app, { replicaRegions: ['eu-west-1'] });
    const key = new SecretsKey(world.stack, 'Admins', { ...KEY, domain: 'admins' });
    const superuser = world.secret(rotation(world, { kind: 'single' }), { name: 'prod/orders/admin', key }, 'Admin');
    const value = SecretValue.generated({ template: { ...LOGIN, masterarn: superuser.secretArn } });
    world.secret(rotation(world, { kind: 'alternating', superuser }), { value });
  });
  const denial = statements(policy).find(({ Sid }) => Sid === 'NeverOtherKeys');
  expect(denial).toEqual({
    Sid: 'NeverOtherKeys',
    Effect: 'Deny',
    Action: CALLS,
    NotResource: expect.any(Array),
    Condition: { StringLike: { 'kms:ViaService': 'secretsmanager.*' } },
  });
  expect(
    [denial?.NotResource]
      .flat()
      .map((arn) => arn?.replace(/_[0-9A-F]{8}\.arn}$/, ''))
      .sort(),
  ).toEqual(
    ['Admins_eu-central-1', 'Admins_eu-west-1', 'Key_eu-central-1', 'Key_eu-west-1'].map((name) =>
      '$'.concat(`{aws_kms_key.${name}`),
    ),
  );
});

test('a superuser under the key that AWS manages is left out, as nobody knows the ARN of that key', () => {
  const secretArn = SECRET_ARN.replace('prod/orders/database', 'rds!db-1');
  const policy = policyOf((app) => {
    const world = new RotationWorld(app);
    const superuser = Secret.fromSecretArn(world.stack, 'Master', { secretArn });
    const value = SecretValue.generated({ template: { ...LOGIN, masterarn: secretArn } });
    world.secret(rotation(world, { kind: 'alternating', superuser }), { value });
  });
  expect(statements(policy).find(({ Sid }) => Sid === 'NeverOtherKeys')?.Condition).toEqual({
    StringLike: { 'kms:ViaService': 'secretsmanager.*' },
    StringNotLike: { 'kms:EncryptionContext:SecretARN': secretArn },
  });
});

test('the key of a superuser in another stack of the account is read from that stack', () => {
  const policy = policyOf((app) => {
    const other = accountStack(app, 'admins', { ...SECURITY, replicaRegions: [] });
    const key = new SecretsKey(other, 'Key', { ...KEY, domain: 'admins' });
    const superuser = new Secret(other, 'Admin', { ...SECRET, name: 'prod/orders/admin', key });
    const world = new RotationWorld(app);
    const value = SecretValue.generated({ template: { ...LOGIN, masterarn: superuser.secretArn } });
    world.secret(rotation(world, { kind: 'alternating', superuser }), { value });
  });
  const [first, second] = [statements(policy).find(({ Sid }) => Sid === 'NeverOtherKeys')?.NotResource].flat();
  expect([first, second].join()).toContain('data.terraform_remote_state');
});
