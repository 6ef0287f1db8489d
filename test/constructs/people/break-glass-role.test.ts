import { App } from 'cdktf';
import { BreakGlassRole, type BreakGlassRoleProps, SecretValue } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { RotationWorld, SCHEDULED } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ALICE = 'arn:aws:iam::111111111111:user/emergency/alice';
const BOB = 'arn:aws:iam::333333333333:user/bob';
const BOUNDARY = 'arn:aws:iam::111111111111:policy/secrets-boundary-prod-emergency';

function make(app: App, props: Partial<BreakGlassRoleProps> = {}) {
  const world = new RotationWorld(app, { replicaRegions: ['eu-west-1'] });
  const { operations } = world;
  const role = new BreakGlassRole(world.stack, 'Emergency', {
    environment: 'prod',
    userArns: [ALICE],
    operations,
    ...props,
  });
  return { world, role };
}
const stackOf = (props: Partial<BreakGlassRoleProps> = {}) => synth((app) => make(app, props))('security');
const refused = (props: Partial<BreakGlassRoleProps>) => refusal(() => make(new App(), props));

test('the role is taken by the named users alone, with a second factor of the last five minutes, for an hour', () => {
  const role = resources(stackOf({ userArns: [BOB, ALICE] }), 'aws_iam_role')['Emergency/Role/Resource'];
  expect(role).toEqual({
    name: 'break-glass',
    path: '/',
    description: 'Reads secrets in an emergency. Every use raises an alarm',
    assume_role_policy: expect.any(String),
    max_session_duration: 3600,
  });
  expect(statements(role, 'assume_role_policy')).toEqual([
    {
      Sid: 'AssumedByUsersWithMfa',
      Effect: 'Allow',
      Principal: { AWS: [ALICE, BOB] },
      Action: 'sts:AssumeRole',
      Condition: {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        NumericLessThan: { 'aws:MultiFactorAuthAge': '300' },
      },
    },
  ]);
});

test('name, path and the age of the second factor can be chosen', () => {
  const stack = stackOf({ name: 'emergency/open', mfaAgeSeconds: 60 });
  const role = resources(stack, 'aws_iam_role')['Emergency/Role/Resource'];
  expect(role).toMatchObject({ name: 'open', path: '/emergency/' });
  expect(statements(role, 'assume_role_policy')[0]?.Condition).toMatchObject({
    NumericLessThan: { 'aws:MultiFactorAuthAge': '60' },
  });
  const rule = resources(stack, 'aws_cloudwatch_event_rule')['Emergency/Alarm/eu-central-1-Used/Resource'];
  expect(rule?.event_pattern).toContain('"arn:aws:iam::111111111111:role/emergency/open"');
});

test('a boundary holds for the role and for that of its alarm, and without one there is none', () => {
  const boundaries = (props: Partial<BreakGlassRoleProps>) =>
    Object.entries(resources(stackOf(props), 'aws_iam_role'))
      .filter(([path]) => path.startsWith('Emergency/'))
      .map(([path, { permissions_boundary }]) => [path, permissions_boundary]);
  expect(boundaries({ permissionsBoundary: BOUNDARY })).toEqual([
    ['Emergency/Alarm/Forwarder/Resource', BOUNDARY],
    ['Emergency/Role/Resource', BOUNDARY],
  ]);
  expect(boundaries({})).toEqual([
    ['Emergency/Alarm/Forwarder/Resource', undefined],
    ['Emergency/Role/Resource', undefined],
  ]);
});

test('the role reads what it is granted, and has no policy before', () => {
  expect(stackOf().resource).not.toHaveProperty('aws_iam_role_policy.Emergency_Role_Policy');
  const stack = synth((app) => {
    const { world, role } = make(app);
    world.secret(SCHEDULED, { value: SecretValue.external() }).grants.read(role);
  })('security');
  const policy = resources(stack, 'aws_iam_role_policy')['Emergency/Role/Policy/Resource'];
  expect(statements(policy).map(({ Action }) => Action)).toEqual([
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
    'kms:Decrypt',
  ]);
});

test('its ARN is known, and that of the topic is a reference', () => {
  const { role } = make(new App());
  expect(role.roleArn.toString()).toBe('arn:aws:iam::111111111111:role/break-glass');
  expect(role.topicArn).toMatch(/^\$\{TfToken\[/);
});

test.each<[string, Partial<BreakGlassRoleProps>, string]>([
  [
    'a malformed environment',
    { environment: 'Prod' },
    "security/Emergency: `environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'",
  ],
  ['nobody', { userArns: [] }, 'security/Emergency: `userArns` must name at least one user'],
  [
    'a role',
    { userArns: ['arn:aws:iam::111111111111:role/deploy'] },
    "security/Emergency: `principal` must be arn:<partition>:iam::<account>:user/<name>, got 'arn:aws:iam::111111111111:role/deploy'",
  ],
  ['an old second factor', { mfaAgeSeconds: 3601 }, 'security/Emergency: `mfaAgeSeconds` must be 60 to 3600, got 3601'],
  [
    'no time for a second factor',
    { mfaAgeSeconds: 59 },
    'security/Emergency: `mfaAgeSeconds` must be 60 to 3600, got 59',
  ],
  [
    'a boundary by its name',
    { permissionsBoundary: 'emergency' },
    "security/Emergency/Role: `permissionsBoundary` must be the ARN of a managed policy, got 'emergency'",
  ],
  [
    'a malformed name',
    { name: 'break glass' },
    "security/Emergency/Role: `roleArn` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got 'arn:aws:iam::111111111111:role/break glass'",
  ],
])('throws for %s', (_, props, message) => {
  expect(refused(props)).toBe(message);
});
