import { dirname } from 'node:path';
import { parsePolicy } from '../../../src/iam';
import { readSynth, type World } from '../../../src/review';
import { type DeploymentPolicy, deploymentPolicies } from '../../../src/review/deployment/deployment-policy';
import { deploymentRefusals } from '../../../src/review/deployment/deployment-refusals';
import { ResourceLookup } from '../../../src/review/deployment/resource-lookup';
import { terraformCalls } from '../../../src/review/deployment/terraform-call';
import { referenceStacks } from '../../helpers/synth/reference-stacks';

jest.setTimeout(120_000);

const world = readSynth(dirname(referenceStacks()));
const lookup = new ResourceLookup(world);
const policies = deploymentPolicies(world);
type Statement = DeploymentPolicy['policy']['Statement'][number];

/** What a role with these statements is refused, of the calls that have the action. */
function refused(role: string, statements: readonly Statement[], only?: string) {
  const [, , , , account = ''] = role.split(':');
  const resources = world.resources.filter(
    (resource) =>
      resource.deployer === role &&
      (only === undefined || terraformCalls(resource, lookup)?.some(({ action }) => action === only)),
  );
  const first = resources[0] as World['resources'][number];
  const principal: World['principals'][number] = {
    id: 'deployment:role',
    origin: first.origin,
    type: 'role',
    name: role.split('/').at(-1) ?? '',
    arn: role,
    account,
    identity: statements.length === 0 ? [] : [parsePolicy('own', { Version: '2012-10-17', Statement: statements })],
    tags: {},
  };
  return deploymentRefusals({ ...world, resources, principals: [...world.principals, principal] });
}

test('each role that a provider assumes has a policy, and the calls of every type are known', () => {
  const roles = [...new Set(world.resources.flatMap(({ deployer }) => deployer ?? []))].sort();
  expect(policies.map(({ role }) => role)).toEqual(roles);
  expect(roles.length).toBeGreaterThan(10);
  expect(policies.flatMap(({ unknown }) => unknown)).toEqual([]);
});

test('the lookup of keys is allowed for keys, and for nothing else of KMS', () => {
  const described = policies.flatMap(({ policy }) =>
    policy.Statement.filter(({ Action }) => [Action ?? []].flat().includes('kms:DescribeKey')).flatMap(
      ({ Resource }) => Resource ?? [],
    ),
  );
  expect(new Set(described.map((arn) => arn.replace(/^arn:aws:kms:[a-z0-9-]+:\d{12}:/, '')))).toEqual(
    new Set(['key/*']),
  );
});

test.each(policies)('the policy of $role is sufficient', ({ role, policy }) => {
  const refusals = refused(role, policy.Statement);
  expect(refusals.map(({ resource, action, answer }) => [resource.id, action, answer])).toEqual([]);
});

const minimal = policies.filter(({ role }) => /::(?:410000000001|430000000002|200000000001):/.test(role));

describe.each(minimal)('the policy of $role', ({ role, policy }) => {
  const actions = policy.Statement.flatMap((statement, index) =>
    [statement.Action ?? []].flat().map((action) => ({ action, index })),
  );

  test.each(actions)('needs $action in statement $index', ({ action, index }) => {
    const without = policy.Statement.flatMap((statement, at) => {
      if (at !== index) return [statement];
      const rest = [statement.Action ?? []].flat().filter((other) => other !== action);
      return rest.length === 0 ? [] : [{ ...statement, Action: rest }];
    });
    expect(refused(role, without, action).map((refusal) => refusal.action)).toContain(action);
  });
});

test('nothing is allowed on everything but what has no resource', () => {
  const open = policies
    .flatMap(({ policy }) => policy.Statement)
    .filter(({ Resource }) => [Resource ?? []].flat().includes('*'));
  expect(open.flatMap(({ Sid, Resource }) => [Sid, Resource])).toEqual(open.flatMap(() => ['WithoutResource1', ['*']]));
});

test('keys decrypt through Secrets Manager alone, for the secrets that are declared', () => {
  const { policy } = policies.find(({ role }) => role.includes('::410000000001:')) as DeploymentPolicy;
  const decrypting = policy.Statement.filter(({ Action }) => [Action ?? []].flat().includes('kms:Decrypt'));
  expect(decrypting).toHaveLength(1);
  const { StringLike = {} } = decrypting[0]?.Condition ?? {};
  expect(StringLike['kms:ViaService']).toEqual([
    'secretsmanager.eu-central-1.amazonaws.com',
    'secretsmanager.eu-west-1.amazonaws.com',
  ]);
  expect(StringLike['kms:EncryptionContext:SecretARN']).toContain(
    'arn:aws:secretsmanager:eu-west-1:410000000001:secret:prod/orders/database-??????',
  );
});

test('roles are handed to the services that run them and to no other', () => {
  const passing = policies
    .flatMap(({ policy }) => policy.Statement)
    .filter(({ Action }) => [Action ?? []].flat().includes('iam:PassRole'));
  expect(passing.length).toBeGreaterThan(3);
  const services = passing.flatMap(({ Condition }) => Condition?.StringLike?.['iam:PassedToService'] ?? []);
  expect([...new Set(services)].sort()).toEqual(
    ['config', 'ec2', 'events', 'lambda'].map((service) => `${service}.amazonaws.com`),
  );
});

test('an aggregator is handed its own role, which is named in a block of it', () => {
  const aggregator = world.resources.find(({ type }) => type === 'aws_config_configuration_aggregator');
  const calls = aggregator === undefined ? [] : (terraformCalls(aggregator, lookup) ?? []);
  const passed = calls.filter(({ action }) => action === 'iam:PassRole');
  expect(passed.map(({ operation, target: { arn } }) => `${operation} ${arn}`)).toEqual(
    ['create', 'update'].map((operation) => `${operation} arn:aws:iam::420000000001:role/organization-aggregator`),
  );
});

test('who makes the trail of an organization may look at it and make the role that CloudTrail reads it with', () => {
  const trails = world.resources.find(({ type }) => type === 'aws_cloudtrail');
  const calls = trails === undefined ? [] : (terraformCalls(trails, lookup) ?? []);
  const created = calls.filter(({ operation, action }) => operation === 'create' && !action.startsWith('cloudtrail:'));
  expect(created.map(({ action, target: { arn } }) => `${action} ${arn}`)).toEqual([
    ...['CreateServiceLinkedRole', 'GetRole'].map(
      (action) =>
        `iam:${action} arn:aws:iam::420000000001:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail`,
    ),
    'organizations:DescribeOrganization *',
    'organizations:ListAccounts *',
    'organizations:ListAWSServiceAccessForOrganization *',
  ]);
});
