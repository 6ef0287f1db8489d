import type { SecretProps } from '../../../src';
import { Organization } from '../../helpers/synth/organization';
import { resources, statements, synth } from '../../helpers/synth/synth';

const CALLS = [
  'secretsmanager:CancelRotateSecret',
  'secretsmanager:DeleteResourcePolicy',
  'secretsmanager:DeleteSecret',
  'secretsmanager:DescribeSecret',
  'secretsmanager:GetResourcePolicy',
  'secretsmanager:GetSecretValue',
  'secretsmanager:ListResourcePolicies',
  'secretsmanager:ListSecretVersionIds',
  'secretsmanager:PutResourcePolicy',
  'secretsmanager:PutSecretValue',
  'secretsmanager:RotateSecret',
  'secretsmanager:UpdateSecret',
  'secretsmanager:UpdateSecretVersionStage',
];
const deny = { Effect: 'Deny', Principal: '*', Resource: '*' };

function policy(
  props: Partial<SecretProps> & { account?: { organizationId: string } },
  build: (organization: Organization) => void = () => {},
) {
  const stack = synth((app) => build(new Organization(app, props)))('security');
  return statements(resources(stack, 'aws_secretsmanager_secret_policy')['Database/Policy/eu-central-1']);
}

const deletion = {
  ...deny,
  Sid: 'DenyDeletion',
  Action: 'secretsmanager:DeleteSecret',
  Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deploy' } },
};
const replication = {
  ...deletion,
  Sid: 'DenyAccountReplication',
  Action: ['secretsmanager:AcceptCrossAccountReplication', 'secretsmanager:AssociateCrossAccountReplica'],
};
const insecure = {
  ...deny,
  Sid: 'DenyInsecureTransport',
  Action: CALLS,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

const others = {
  ...deny,
  Sid: 'DenyOtherReaders',
  Action: 'secretsmanager:GetSecretValue',
  Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } },
};

test('a protected secret refuses deletion and replication to other accounts by all but the deployment role, and plain connections', () => {
  expect(policy({})).toEqual([replication, deletion, insecure, others]);
});

test('an unprotected secret may be deleted by those who are allowed to', () => {
  expect(policy({ deletionProtection: false })).toEqual([replication, insecure, others]);
});

test('a secret of an organization refuses callers from anywhere else but services of AWS', () => {
  expect(policy({ account: { organizationId: 'o-a1b2c3d4e5' } })).toEqual([
    replication,
    deletion,
    insecure,
    others,
    {
      ...deny,
      Sid: 'DenyOutsideOrganization',
      Action: CALLS,
      Condition: {
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      },
    },
  ]);
});

test('a secret behind endpoints refuses reads from elsewhere, but for deployment, rotation and services of AWS', () => {
  const readOnlyThrough = ['vpce-0b1b2c3d', 'vpce-0a1b2c3d'];
  const statement = policy({ readOnlyThrough }, (o) => o.secret.grants.rotate(o.role('rotator'))).find(
    ({ Sid }) => Sid === 'DenyReadOutsideEndpoints',
  );
  expect(statement).toEqual({
    ...deny,
    Sid: 'DenyReadOutsideEndpoints',
    Action: 'secretsmanager:GetSecretValue',
    Condition: {
      ArnNotEquals: {
        'aws:PrincipalArn': ['arn:aws:iam::111111111111:role/deploy', 'arn:aws:iam::222222222222:role/rotator'],
      },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
      StringNotEquals: { 'aws:SourceVpce': ['vpce-0a1b2c3d', 'vpce-0b1b2c3d'] },
    },
  });
});

test('a secret behind VPCs and endpoints refuses reads that come through none of them', () => {
  const statement = policy({ readOnlyThrough: ['vpce-0a1b2c3d', 'vpc-0c1b2c3d', 'vpc-0a1b2c3d'] }).find(
    ({ Sid }) => Sid === 'DenyReadOutsideEndpoints',
  );
  expect(statement?.Condition?.StringNotEquals).toEqual({
    'aws:SourceVpc': ['vpc-0a1b2c3d', 'vpc-0c1b2c3d'],
    'aws:SourceVpce': 'vpce-0a1b2c3d',
  });
});

test('a reader that an AWS service takes may read from outside the endpoints, when it was granted so', () => {
  const outsideEndpoints = { reason: 'RDS Proxy reads from the network of AWS' };
  const built = policy({ readOnlyThrough: ['vpce-0a1b2c3d'] }, (o) =>
    o.secret.grants.read(o.role('proxy'), { outsideEndpoints }),
  );
  const statement = built.find(({ Sid }) => Sid === 'DenyReadOutsideEndpoints');
  expect(statement?.Condition?.ArnNotEquals).toEqual({
    'aws:PrincipalArn': ['arn:aws:iam::111111111111:role/deploy', 'arn:aws:iam::222222222222:role/proxy'],
  });
});

test('throws when a reader is to read from outside the endpoints for no reason', () => {
  expect(() =>
    policy({}, ({ secret, consumer }) => secret.grants.read(consumer, { outsideEndpoints: { reason: ' ' } })),
  ).toThrow(new Error('security/Database: `outsideEndpoints` must have a reason'));
});

test.each(['rotate', 'superuser'] as const)('a rotation function that may %s is exempt from the endpoints', (does) => {
  const built = policy({ readOnlyThrough: ['vpce-0a1b2c3d'] }, ({ secret, consumer }) => secret.grants[does](consumer));
  const statement = built.find(({ Sid }) => Sid === 'DenyReadOutsideEndpoints');
  expect(statement?.Condition?.ArnNotEquals).toEqual({
    'aws:PrincipalArn': ['arn:aws:iam::111111111111:role/deploy', 'arn:aws:iam::222222222222:role/orders-api'],
  });
});

test.each(['write', 'administer', 'rollback'] as const)('a role that may %s is not exempt from them', (does) => {
  const built = policy({ readOnlyThrough: ['vpce-0a1b2c3d'] }, ({ secret, consumer }) => secret.grants[does](consumer));
  const statement = built.find(({ Sid }) => Sid === 'DenyReadOutsideEndpoints');
  expect(statement?.Condition?.ArnNotEquals).toEqual({ 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deploy' });
});

test('a reader is not exempt from the endpoints', () => {
  const built = policy({ readOnlyThrough: ['vpce-0a1b2c3d'] }, ({ secret, consumer }) => secret.grants.read(consumer));
  const statement = built.find(({ Sid }) => Sid === 'DenyReadOutsideEndpoints');
  expect(statement?.Condition?.ArnNotEquals).toEqual({ 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deploy' });
});

test('one policy is written, on the primary, and names no Region', () => {
  const stack = synth((app) => {
    const { secret, consumer } = new Organization(app);
    secret.grants.read(consumer);
  })('security');
  const policies = resources(stack, 'aws_secretsmanager_secret_policy');
  expect(Object.keys(policies)).toEqual(['Database/Policy/eu-central-1']);
  expect(JSON.stringify(statements(policies['Database/Policy/eu-central-1']))).not.toMatch(/eu-(central|west)-1/);
});

test('no statement allows everybody, and none has a wildcard among its actions', () => {
  const all = policy({}, ({ secret, consumer }) => secret.grants.write(consumer));
  for (const { Effect, Principal, Action } of all) {
    if (Effect === 'Allow') expect(Principal).not.toBe('*');
    expect([Action].flat().join()).not.toContain('*');
  }
});
