import { App, Lazy } from 'cdktf';
import { ConsumerRole, type ConsumerRoleProps, RoleTrust, Secret } from '../../../src';
import { AccountId } from '../../../src/model/account-id';
import { accountStack, Organization, SECRET, SECURITY, WORKLOAD } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const PROPS: ConsumerRoleProps = { name: 'orders-api', trust: RoleTrust.lambda() };
const roleStack = (props: Partial<ConsumerRoleProps> = {}, account = WORKLOAD) =>
  synth((app) => new ConsumerRole(accountStack(app, 'workload', account), 'Api', { ...PROPS, ...props }))('workload');
const roleOf = (props: Partial<ConsumerRoleProps>) => resources(roleStack(props), 'aws_iam_role')['Api/Resource'];
const trustOf = (trust: RoleTrust) => statements(roleOf({ trust }), 'assume_role_policy');
const make = (props: Partial<ConsumerRoleProps>) => () =>
  new ConsumerRole(accountStack(new App(), 'workload', WORKLOAD), 'Api', { ...PROPS, ...props });

test('a role has a name, a path and a trust, and no policy before it is granted something', () => {
  const stack = roleStack({ name: 'teams/orders/api' });
  expect(resources(stack, 'aws_iam_role')).toEqual({
    'Api/Resource': {
      name: 'api',
      path: '/teams/orders/',
      description: 'Reads the secrets that were granted to it',
      assume_role_policy: expect.any(String),
      max_session_duration: 3600,
    },
  });
  expect(Object.keys(stack.resource ?? {})).toEqual(['aws_iam_role']);
});

test('a role for Lambda functions is taken by Lambda alone', () => {
  expect(trustOf(RoleTrust.lambda())).toEqual([
    {
      Sid: 'AssumedByLambda',
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
    },
  ]);
});

test('a role for ECS tasks is taken by tasks of its account alone', () => {
  expect(trustOf(RoleTrust.ecsTask())).toEqual([
    {
      Sid: 'AssumedByEcsTask',
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } },
    },
  ]);
});

test('instances of China take a role as another principal', () => {
  expect(JSON.parse(RoleTrust.ec2().render(AccountId.of('222222222222'), 'aws-cn')).Statement).toEqual([
    { Sid: 'AssumedByEc2', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com.cn' }, Action: 'sts:AssumeRole' },
  ]);
});

test('a role for EC2 instances has an instance profile, and no other role has one', () => {
  const stack = roleStack({ trust: RoleTrust.ec2() });
  expect(statements(resources(stack, 'aws_iam_role')['Api/Resource'], 'assume_role_policy')).toEqual([
    { Sid: 'AssumedByEc2', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ]);
  expect(resources(stack, 'aws_iam_instance_profile')).toEqual({
    'Api/InstanceProfile': { name: 'orders-api', role: expect.stringMatching(/^\$\{aws_iam_role\.Api_\w+\.name}$/) },
  });
  expect(make({ trust: RoleTrust.ec2() })().instanceProfile).toBeDefined();
  expect(make({})().instanceProfile).toBeUndefined();
});

test('a role for other roles is taken by those roles alone, with their external id', () => {
  const roleArns = ['arn:aws:iam::444444444444:role/ci', 'arn:aws:iam::333333333333:role/teams/ops'];
  expect(trustOf(RoleTrust.assumedBy({ roleArns, externalId: 'partner:42' }))).toEqual([
    {
      Sid: 'AssumedByRoles',
      Effect: 'Allow',
      Principal: { AWS: ['arn:aws:iam::333333333333:root', 'arn:aws:iam::444444444444:root'] },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': [...roleArns].sort() },
        StringEquals: { 'sts:ExternalId': 'partner:42' },
      },
    },
  ]);
  expect(trustOf(RoleTrust.assumedBy({ roleArns }))[0]?.Condition).not.toHaveProperty('StringEquals');
  expect(trustOf(RoleTrust.assumedBy({ roleArns, organizationId: 'o-a1b2c3d4e5' }))[0]?.Condition).toEqual({
    ArnEquals: { 'aws:PrincipalArn': [...roleArns].sort() },
    StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
  });
});

test.each([
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
])('the ARN of a role in %s is in partition %s', (region, partition) => {
  const stack = accountStack(new App(), 'workload', { ...WORKLOAD, region });
  expect(`${new ConsumerRole(stack, 'Api', PROPS).roleArn}`).toBe(`arn:${partition}:iam::222222222222:role/orders-api`);
});

test('description, session and boundary can be chosen', () => {
  const chosen = { description: 'Orders', maxSessionSeconds: 43_200 };
  for (const permissionsBoundary of [
    'arn:aws:iam::222222222222:policy/a/b',
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
  ]) {
    expect(roleOf({ ...chosen, permissionsBoundary })).toMatchObject({
      description: 'Orders',
      max_session_duration: 43_200,
      permissions_boundary: permissionsBoundary,
    });
  }
});

test('a boundary may be a reference', () => {
  const permissionsBoundary = Lazy.stringValue({ produce: () => 'arn:aws:iam::222222222222:policy/made-here' });
  expect(roleOf({ permissionsBoundary })?.permissions_boundary).toBe('arn:aws:iam::222222222222:policy/made-here');
});

test('the policy of a role names exactly the secrets that it was granted', () => {
  const stack = synth((app) => {
    const { security, key, secret, consumer } = new Organization(app);
    new Secret(security, 'Other', { ...SECRET, name: 'prod/orders/other', key });
    new Secret(security, 'Token', { ...SECRET, name: 'prod/orders/token', key }).grants.read(consumer);
    secret.grants.read(consumer);
  })('workload');
  const policy = statements(resources(stack, 'aws_iam_role_policy')['Api/Policy/Resource']);
  const names = (list: unknown) => new Set([list].flat().map((arn) => String(arn).replace(/^.*secret:/, '')));
  const both = new Set(['prod/orders/database-??????', 'prod/orders/token-??????']);
  expect(policy).toHaveLength(3);
  for (const { Action, Resource, Condition } of policy) {
    const context = Condition?.StringLike?.['kms:EncryptionContext:SecretARN'];
    expect(names(Action === 'kms:Decrypt' ? context : Resource)).toEqual(both);
  }
});

test.each<[Partial<ConsumerRoleProps>, string]>([
  [{ maxSessionSeconds: 3599 }, '`maxSessionSeconds` must be 3600 to 43200, got 3599'],
  [{ maxSessionSeconds: 43_201 }, '`maxSessionSeconds` must be 3600 to 43200, got 43201'],
  [{ permissionsBoundary: 'x' }, "`permissionsBoundary` must be the ARN of a managed policy, got 'x'"],
  [
    { permissionsBoundary: 'arn:aws:iam::222222222222:role/x' },
    "`permissionsBoundary` must be the ARN of a managed policy, got 'arn:aws:iam::222222222222:role/x'",
  ],
  [
    { name: 'orders api' },
    "`roleArn` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got 'arn:aws:iam::222222222222:role/orders api'",
  ],
])('throws for %j', (props, message) => {
  expect(refusal(make(props))).toBe(`workload/Api: ${message}`);
});

test.each([
  [{ roleArns: [] }, '`roleArns` must name at least one role'],
  [
    { roleArns: ['arn:aws:iam::333333333333:user/x'] },
    "`roleArn` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got 'arn:aws:iam::333333333333:user/x'",
  ],
  [
    { roleArns: ['arn:aws:iam::333333333333:role/x'], externalId: 'x' },
    '`externalId` must be 2 to 1224 characters of A-Z a-z 0-9 _+=,.@:/-, got 1',
  ],
  [
    { roleArns: ['arn:aws:iam::333333333333:role/x'], organizationId: 'acme' },
    "`organizationId` must be 'o-' and 10 to 32 letters or digits, got 'acme'",
  ],
])('throws for a role assumed by %j', (props, message) => {
  expect(refusal(() => RoleTrust.assumedBy(props))).toBe(message);
});

test('the role of a security account is a role like others', () => {
  const stack = roleStack({}, { ...SECURITY, replicaRegions: [] });
  expect(Object.keys(resources(stack, 'aws_iam_role'))).toEqual(['Api/Resource']);
});
