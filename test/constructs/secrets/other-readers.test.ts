import { App } from 'cdktf';
import { ConsumerRole, Rotation, type RotationUsers, Secret, type SecretProps, SecretValue } from '../../../src';
import { evaluate, parsePolicy } from '../../../src/iam';
import type { Principal } from '../../../src/iam/request/principal';
import { Organization, SECRET } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, LOGIN, MONTHLY, RotationWorld } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-AbCdEf';
const role = (name: string): Principal => ({ type: 'role', arn: `arn:aws:iam::111111111111:role/${name}` });
const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const ALSO = {
  principalArn: 'arn:aws:iam::111111111111:role/backup-*',
  reason: 'Backs the value up until the vault is gone',
  reviewBy: '2027-06-30',
};

function policyOf(props: Partial<SecretProps>, build: (organization: Organization) => void = () => {}) {
  const stack = synth((app) => build(new Organization(app, props)))('security');
  return resources(stack, 'aws_secretsmanager_secret_policy')['Database/Policy/eu-central-1'];
}

/** What a principal with AdministratorAccess is answered that asks for the value, itself or by a service of AWS. */
function verdict(policy: ReturnType<typeof policyOf>, principal: Principal, context = {}) {
  return evaluate(
    { principal, action: 'secretsmanager:GetSecretValue', resource: ARN, others: 'absent', context },
    { identity: [parsePolicy('own', EVERYTHING)], resource: parsePolicy('secret', JSON.parse(String(policy?.policy))) },
  ).verdict;
}

const granted = policyOf({ alsoReadBy: [ALSO] }, (o) => {
  const own = (name: string) => o.role(name, `arn:aws:iam::111111111111:role/${name}`);
  o.secret.grants.read(own('execution'));
  o.secret.grants.rotate(own('rotator'));
});

test('the policy refuses to read whom it was not told of, and leaves services of AWS out', () => {
  expect(statements(granted).find(({ Sid }) => Sid === 'DenyOtherReaders')).toEqual({
    Sid: 'DenyOtherReaders',
    Effect: 'Deny',
    Principal: '*',
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
    Condition: {
      ArnNotLike: {
        'aws:PrincipalArn': [
          'arn:aws:iam::111111111111:role/backup-*',
          'arn:aws:iam::111111111111:role/execution',
          'arn:aws:iam::111111111111:role/rotator',
        ],
      },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  });
});

const via = (service: string) => ({ 'aws:ViaAWSService': 'true', 'aws:CalledVia': [service] });

test.each([
  ['an administrator of the account', role('admin'), {}, 'denied'],
  ['an SSM reference of an administrator', role('admin'), via('ssm.amazonaws.com'), 'denied'],
  ['a dynamic reference of CloudFormation', role('admin'), via('cloudformation.amazonaws.com'), 'denied'],
  ['RDS Proxy with a role that has no grant', role('proxy'), {}, 'denied'],
  ['an ECS execution role that has no grant', role('other-execution'), {}, 'denied'],
  ['an ECS execution role with a grant', role('execution'), {}, 'allowed'],
  ['an SSM reference of a role with a grant', role('execution'), via('ssm.amazonaws.com'), 'allowed'],
  ['a rotation function', role('rotator'), {}, 'allowed'],
  ['a reader outside this app', role('backup-nightly'), {}, 'allowed'],
  ['the deployment role of a value that it does not put', role('deploy'), {}, 'denied'],
  ['the root user of the account', { type: 'root', account: '111111111111' } as const, {}, 'denied'],
])('%s', (_, principal, context, expected) => {
  expect(verdict(granted, principal, context)).toBe(expected);
});

test('the deployment role reads where it puts the first value', () => {
  expect(verdict(policyOf({ value: SecretValue.generated() }), role('deploy'))).toBe('allowed');
  expect(verdict(policyOf({ value: SecretValue.generated() }), role('admin'))).toBe('denied');
});

test('a secret that nobody was granted is read by nobody', () => {
  expect(verdict(policyOf({}), role('admin'))).toBe('denied');
});

test('the function of another user logs in with the secret of a superuser', () => {
  const stack = synth((app) => {
    const world = new RotationWorld(app);
    const rotation = (users: RotationUsers) =>
      Rotation.postgres({ schedule: MONTHLY, users, operations: world.operations, code: CODE });
    const superuser = world.secret(rotation({ kind: 'single' }), { name: 'prod/orders/admin' }, 'Admin');
    const value = SecretValue.generated({ template: { ...LOGIN, masterarn: superuser.secretArn } });
    world.secret(rotation({ kind: 'alternating', superuser }), { value });
  })('security');
  const policy = resources(stack, 'aws_secretsmanager_secret_policy')['Admin/Policy/eu-central-1'];
  expect(verdict(policy, role('rotate-prod-orders-database'))).toBe('allowed');
});

test('readers outside this app are reviewed on the first of their days, by a tag', () => {
  const stack = synth((app) => void new Organization(app, { alsoReadBy: [ALSO, { ...ALSO, reviewBy: '2027-01-31' }] }));
  expect(resources(stack('security'), 'aws_secretsmanager_secret')['Database/Resource']?.tags).toMatchObject({
    AlsoReadReviewBy: '2027-01-31',
  });
});

test.each([
  [{ principalArn: '*' }, "`arn` must be arn:<partition>:<service>:<region>:<account>:<resource>, got '*'"],
  [
    { principalArn: 'arn:aws:iam::111111111111:role/*' },
    "`alsoReadBy` must name roles or users of an account, arn:<partition>:iam::<account>:role/<name>, got 'arn:aws:iam::111111111111:role/*'",
  ],
  [{ reason: ' ' }, '`alsoReadBy` must have a reason for arn:aws:iam::111111111111:role/backup-*'],
  [{ reviewBy: '2027-06-31' }, "`reviewBy` must be a day in ISO 8601 such as '2027-06-30', got '2027-06-31'"],
])('throws for a reader outside this app with %j', (change, message) => {
  expect(refusal(() => new Organization(new App(), { alsoReadBy: [{ ...ALSO, ...change }] }))).toBe(
    `security/Database: ${message}`,
  );
});

test.each(['role/aws-reserved/*', 'role/aws-reserved/sso.amazonaws.com/*Admin*', 'role/*e*', 'role/aws*', 'user/a*'])(
  'throws for readers outside this app that are %s',
  (name) => {
    const principalArn = `arn:aws:iam::111111111111:${name}`;
    expect(refusal(() => new Organization(new App(), { alsoReadBy: [{ ...ALSO, principalArn }] }))).toBe(
      `security/Database: \`alsoReadBy\` must name roles or users of an account, arn:<partition>:iam::<account>:role/<name>, got '${principalArn}'`,
    );
  },
);

test.each([
  'role/backup-*',
  'role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Backup_????????????????',
  'role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Backup_0123456789abcdef',
  'user/x',
])('takes a reader outside this app that is %s', (name) => {
  const principalArn = `arn:aws:iam::111111111111:${name}`;
  expect(() => new Organization(new App(), { alsoReadBy: [{ ...ALSO, principalArn }] })).not.toThrow();
});

const REFUSED =
  "workload/Legacy: `grants` must be those of 'prod/orders/database' itself, because stack 'security' of this app writes its policy, got a grant on an import: grant on the Secret at security/Database";

test('throws for a grant on an import of a secret whose policy this app writes', () => {
  const { workload, consumer, key } = new Organization(new App());
  const imported = Secret.fromSecretArn(workload, 'Legacy', { secretArn: ARN, key });
  expect(refusal(() => imported.grants.read(consumer))).toBe(REFUSED);
});

test('throws for a secret of which an import was granted before', () => {
  const app = new App();
  const refused = refusal(() => {
    const { key, security, workload } = new Organization(app, { name: 'prod/orders/other' });
    const imported = Secret.fromSecretArn(workload, 'Legacy', { secretArn: ARN, key });
    imported.grants.read(ConsumerRole.fromRoleArn(workload, 'R', { roleArn: 'arn:aws:iam::222222222222:role/r' }));
    return new Secret(security, 'Late', { ...SECRET, key });
  });
  expect(refused).toBe(REFUSED.replace('security/Database', 'security/Late'));
});

test('an import of a secret that is managed elsewhere can be granted', () => {
  const { workload, consumer, key } = new Organization(new App());
  const secretArn = ARN.replace('database', 'elsewhere');
  const imported = Secret.fromSecretArn(workload, 'Legacy', { secretArn, key });
  expect(() => imported.grants.read(consumer)).not.toThrow();
});
