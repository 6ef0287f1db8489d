import { Rotation, RotationFunction, SecretsEndpoints } from '../../../src';
import { DependencyGraph } from '../../helpers/dependency-graph';
import { CODE, MONTHLY, type RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import type { StackJson } from '../../helpers/synth/synth';

const ORGANIZATION = { organizationId: 'o-a1b2c3d4e5' };
const SUBNETS = { subnetIds: ['subnet-1', 'subnet-2'] };

function endpointsIn({ stack }: RotationWorld): SecretsEndpoints {
  return new SecretsEndpoints(stack, 'Endpoints', { ...SUBNETS, vpcId: 'vpc-1', services: [] });
}

function networkOf(world: RotationWorld) {
  return {
    ...SUBNETS,
    vpcId: 'vpc-1',
    systems: [{ kind: 'security-group', id: 'sg-database', port: 5432 }],
    endpoints: [{ kind: 'security-group', id: endpointsIn(world).securityGroupId, port: 443 }],
  } as const;
}

const own = (world: RotationWorld) =>
  Rotation.postgres({
    schedule: MONTHLY,
    users: { kind: 'single' },
    operations: world.operations,
    code: CODE,
    network: networkOf(world),
  });

function group(world: RotationWorld) {
  const { stack, operations } = world;
  const shared = new RotationFunction(stack, 'F', {
    name: 'rotate',
    engine: 'postgres',
    operations,
    code: CODE,
    network: networkOf(world),
  });
  return Rotation.inGroup({ function: shared, engine: 'postgres', schedule: MONTHLY });
}

const template = (world: RotationWorld) =>
  Rotation.awsTemplate({
    engine: 'postgres',
    users: { kind: 'single' },
    schedule: MONTHLY,
    operations: world.operations,
    stackName: 'orders',
    network: { ...SUBNETS, securityGroupIds: ['sg-function'], endpoints: [endpointsIn(world)] },
  });

const graphOf = (stack: StackJson) => new DependencyGraph(stack);
const NETWORKS = ['aws_vpc_endpoint', 'aws_vpc_security_group_ingress_rule'];
const EGRESS = ['aws_security_group', 'aws_vpc_security_group_egress_rule'];
const ALARMS = ['aws_cloudwatch_event_rule', 'aws_cloudwatch_event_target', 'aws_sns_topic_policy'];
const FUNCTION = ['aws_lambda_function', 'aws_lambda_permission', 'aws_iam_role', 'aws_iam_role_policy'];

describe.each([
  ['of its own', own, [...FUNCTION, ...NETWORKS, ...EGRESS]],
  ['of a group', group, [...FUNCTION, ...NETWORKS, ...EGRESS]],
  ["of AWS's own", template, ['aws_serverlessapplicationrepository_cloudformation_stack', 'aws_vpc_endpoint']],
])('a rotation by a function %s', (_, rotation, needed) => {
  const stack = rotationStack((world) => void world.secret(rotation(world)), ORGANIZATION);
  const graph = graphOf(stack);
  const [address] = graph.of('aws_secretsmanager_secret_rotation') as [string];

  test.each(['aws_secretsmanager_secret_version', ...ALARMS, ...needed])('comes after every %s', (type) => {
    expect(graph.of(type)).not.toEqual([]);
    expect([...graph.before(address)]).toEqual(expect.arrayContaining([...graph.of(type)]));
  });
});

describe.each([
  ['of its own', own],
  ['of a group', group],
])('the removal of a function %s', (_, rotation) => {
  const graph = graphOf(rotationStack((world) => void world.secret(rotation(world)), ORGANIZATION));
  const only = (type: string, of = /RotationFunction|_F_|\.F_/) =>
    graph.of(type).filter((address) => of.test(address)) as [string];
  const [lambda] = only('aws_lambda_function');
  const [securityGroup] = only('aws_security_group');
  const [policy] = only('aws_iam_role_policy');
  const [role] = only('aws_iam_role');
  const [secretRotation] = graph.of('aws_secretsmanager_secret_rotation') as [string];

  test.each([
    ['the rotation', secretRotation, 'the function', lambda],
    ['the function', lambda, 'its security group', securityGroup],
    ["the security group, for which Lambda's interfaces must go first", securityGroup, "the role's policy", policy],
    ["the role's policy", policy, 'the role', role],
  ])('takes %s before %s', (_first, first, _then, then) => {
    expect(graph.before(first)).toContain(then);
    expect(graph.before(then)).not.toContain(first);
  });
});

test('the security group waits an hour for the interfaces of its function', () => {
  const stack = rotationStack((world) => void world.secret(own(world)), ORGANIZATION);
  const groups = Object.entries(stack.resource?.aws_security_group ?? {});
  const [, own_] = groups.find(([name]) => name.includes('Network')) as [string, Readonly<Record<string, unknown>>];
  expect(own_.timeouts).toEqual({ delete: '60m' });
});

test('a rotation waits for no endpoint that was made elsewhere', () => {
  const stack = rotationStack((world) => {
    const { endpoints: _, ...network } = networkOf(world);
    const elsewhere = [{ kind: 'security-group', id: 'sg-elsewhere', port: 443 }] as const;
    const rotation = Rotation.postgres({
      schedule: MONTHLY,
      users: { kind: 'single' },
      operations: world.operations,
      code: CODE,
      network: { ...network, endpoints: elsewhere },
    });
    world.secret(rotation);
  }, ORGANIZATION);
  const graph = graphOf(stack);
  const [address] = graph.of('aws_secretsmanager_secret_rotation') as [string];
  expect([...graph.before(address)].filter((need) => need.startsWith('aws_vpc_endpoint.'))).toEqual([]);
});
