import { ConsumerRole, SecretsKey } from '../../../src';
import type { StatementJson } from '../../../src/model/policy/statement';
import { accountStack, KEY, Organization, SECURITY } from '../../helpers/synth/organization';
import { synthRefusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const MANAGE = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];
const USES = /^kms:(Decrypt|Encrypt|ReEncrypt|GenerateDataKey|CreateGrant|Sign|Verify|GenerateMac)/;

function keyStatements(region: string, build: (organization: Organization) => void = () => {}) {
  const stack = synth((app) => build(new Organization(app)))('security');
  return statements(resources(stack, 'aws_kms_key')[`Key/${region}/Resource`]);
}

test('without grants the account manages the key and the deployment role uses it through Secrets Manager, also to copy', () => {
  expect(keyStatements('eu-west-1')).toEqual([
    {
      Sid: 'AdministrationByAccount',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111111111111:root' },
      Action: MANAGE,
      Resource: '*',
    },
    {
      Sid: 'UseByDeployment',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111111111111:root' },
      Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deploy' },
        StringEquals: {
          'kms:ViaService': ['secretsmanager.eu-central-1.amazonaws.com', 'secretsmanager.eu-west-1.amazonaws.com'],
        },
        StringLike: {
          'kms:EncryptionContext:SecretARN': [
            'arn:aws:secretsmanager:eu-central-1:111111111111:secret:*',
            'arn:aws:secretsmanager:eu-west-1:111111111111:secret:*',
          ],
        },
      },
    },
  ]);
});

test('administrators manage the key, and cannot rewrite its policy', () => {
  const stack = synth((app) => {
    new SecretsKey(accountStack(app, 'security', SECURITY), 'Key', { ...KEY, administrators: ['b', 'teams/a'] });
  })('security');
  const policy = statements(resources(stack, 'aws_kms_key')['Key/eu-central-1/Resource']);
  expect(policy.find(({ Sid }) => Sid === 'AdministrationByRoles')).toEqual({
    Sid: 'AdministrationByRoles',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111111111111:root' },
    Action: MANAGE.filter((action) => action !== 'kms:PutKeyPolicy'),
    Resource: '*',
    Condition: {
      ArnEquals: {
        'aws:PrincipalArn': ['arn:aws:iam::111111111111:role/b', 'arn:aws:iam::111111111111:role/teams/a'],
      },
    },
  });
});

/** Every statement of two keys in two Regions, one with administrators, with every kind of grant. */
function everything(): StatementJson[] {
  const stack = synth((app) => {
    const organization = new Organization(app);
    new SecretsKey(organization.security, 'Second', { ...KEY, domain: 'second', administrators: ['keeper'] });
    const { grants } = organization.secret;
    grants.read(organization.consumer, { versionStages: ['AWSCURRENT'] });
    grants.write(organization.role('pipeline'));
    grants.rotate(organization.role('rotator'));
    grants.administer(organization.role('keeper'));
  })('security');
  return Object.values(resources(stack, 'aws_kms_key')).flatMap((key) => [...statements(key)]);
}

test('every statement that uses a key demands Secrets Manager, a secret and a role', () => {
  const uses = everything().filter(({ Action }) => [Action ?? []].flat().some((action) => USES.test(action)));
  expect(uses).toHaveLength(2 * (1 + 3) + 2);
  for (const { Condition, Effect } of uses) {
    expect(Effect).toBe('Allow');
    for (const via of [Condition?.StringEquals?.['kms:ViaService']].flat()) {
      expect(via).toMatch(/^secretsmanager\.eu-(central|west)-1\.amazonaws\.com$/);
    }
    expect([Condition?.StringLike?.['kms:EncryptionContext:SecretARN']].flat()).not.toContain(undefined);
    expect(Condition?.ArnEquals?.['aws:PrincipalArn']).toMatch(/^arn:aws:iam::\d{12}:role\//);
  }
});

test('no statement lets the account or an administrator decrypt, encrypt or make a grant', () => {
  const administration = everything().filter(({ Sid }) => Sid.startsWith('Administration'));
  expect(administration).toHaveLength(2 * 2 + 2);
  for (const { Action } of administration) {
    expect([Action ?? []].flat().filter((action) => USES.test(action) || action.includes('*'))).toEqual([]);
  }
});

test('nothing lets anybody make a grant, and nobody but the account writes the policy', () => {
  const all = everything();
  const allowing = (action: string) => all.filter(({ Action }) => [Action ?? []].flat().includes(action));
  expect(allowing('kms:CreateGrant')).toEqual([]);
  expect(new Set(allowing('kms:PutKeyPolicy').map(({ Sid }) => Sid))).toEqual(new Set(['AdministrationByAccount']));
});

test('an administrator of the secret is not named by the key', () => {
  expect(JSON.stringify(keyStatements('eu-central-1', (o) => o.secret.grants.administer(o.consumer)))).not.toContain(
    'orders-api',
  );
});

test.each([
  ['us-gov-west-1', 'us-gov-east-1', 'aws-us-gov'],
  ['cn-north-1', 'cn-northwest-1', 'aws-cn'],
])('a key in %s names its partition alone', (region, replica, partition) => {
  const stack = synth((app) => {
    const { secret, consumer } = new Organization(app, { account: { region, replicaRegions: [replica] } });
    secret.grants.read(consumer);
  })('security');
  const text = JSON.stringify(resources(stack, 'aws_kms_key'));
  const partitions = [...text.matchAll(/arn:([\w-]+):/g)].map(([, name]) => name);
  expect(new Set(partitions)).toEqual(new Set([partition]));
  expect(text).toContain(`secretsmanager.${replica}.amazonaws.com`);
});

test('throws for a key policy that is longer than KMS allows', () => {
  const build = () =>
    synth((app) => {
      const { secret, security } = new Organization(app, { deletionProtection: false });
      for (let i = 0; i < 800; i++) {
        const roleArn = `arn:aws:iam::222222222222:role/reader-${i}`;
        // Straight to the key: the secret's own policy would reach its limit first.
        secret.key.allow({
          verb: 'ReadKey',
          role: ConsumerRole.fromRoleArn(security, `Reader${i}`, { roleArn }).roleArn,
          actions: ['kms:Decrypt'],
          secret,
          conditions: [],
        });
      }
    });
  expect(synthRefusal(build)).toMatch(
    /^security\/Key: `policy` must be at most 32768 characters, got \d{5}: divide the secrets of this key among several domains$/,
  );
});
