import { App } from 'cdktf';
import { type FunctionNetworkProps, RotationFunction } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, statements } from '../../helpers/synth/synth';

const NETWORK: FunctionNetworkProps = {
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  systems: [
    { kind: 'security-group', id: 'sg-database', port: 5432 },
    { kind: 'addresses', cidr: '10.40.0.0/16', port: 5433 },
  ],
  endpoints: [{ kind: 'security-group', id: 'sg-endpoints', port: 443 }],
};

const rotator = ({ stack, operations }: RotationWorld, network?: FunctionNetworkProps) =>
  new RotationFunction(stack, 'F', { name: 'rotate', engine: 'postgres', operations, code: CODE, network });
const inVpc = rotationStack((world) => void rotator(world, NETWORK));
const OWN_GROUP = expect.stringMatching(/^\$\{aws_security_group\.F_Network_\w+\.id}$/);
const tcp = (port: number) => ({ ip_protocol: 'tcp', from_port: port, to_port: port });

test('a function in a VPC connects to its systems and endpoints, and to nothing else', () => {
  expect(resources(inVpc, 'aws_security_group')).toEqual({
    'F/Network/Resource': {
      name: 'rotate',
      description: 'Rotation function rotate',
      vpc_id: 'vpc-1',
      timeouts: { delete: '60m' },
      depends_on: [
        expect.stringMatching(/^aws_iam_role\.F_Role_\w+$/),
        expect.stringMatching(/^aws_iam_role_policy\.F_Role_Policy_\w+$/),
      ],
    },
  });
  expect(resources(inVpc, 'aws_vpc_security_group_egress_rule')).toEqual({
    'F/Network/Peer0/Egress': {
      ...tcp(5432),
      security_group_id: OWN_GROUP,
      referenced_security_group_id: 'sg-database',
    },
    'F/Network/Peer1/Egress': { ...tcp(5433), security_group_id: OWN_GROUP, cidr_ipv4: '10.40.0.0/16' },
    'F/Network/Peer2/Egress': {
      ...tcp(443),
      security_group_id: OWN_GROUP,
      referenced_security_group_id: 'sg-endpoints',
    },
  });
});

test('the groups of its systems and endpoints let it in', () => {
  expect(resources(inVpc, 'aws_vpc_security_group_ingress_rule')).toEqual({
    'F/Network/Peer0/Ingress': {
      ...tcp(5432),
      security_group_id: 'sg-database',
      referenced_security_group_id: OWN_GROUP,
    },
    'F/Network/Peer2/Ingress': {
      ...tcp(443),
      security_group_id: 'sg-endpoints',
      referenced_security_group_id: OWN_GROUP,
    },
  });
});

test('it runs in the subnets with its group, and its role may handle network interfaces', () => {
  expect(resources(inVpc, 'aws_lambda_function')['F/Resource']).toMatchObject({
    vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'], security_group_ids: [OWN_GROUP] },
  });
  const policy = statements(resources(inVpc, 'aws_iam_role_policy')['F/Role/Policy/Resource']);
  expect(policy.find(({ Sid }) => Sid.startsWith('NetworkInterfaces'))).toMatchObject({
    Action: [
      'ec2:AssignPrivateIpAddresses',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:UnassignPrivateIpAddresses',
    ],
    Resource: '*',
  });
});

test('a function outside any VPC has neither a group nor rights on network interfaces', () => {
  const outside = rotationStack((world) => void rotator(world));
  expect(outside.resource).not.toHaveProperty('aws_security_group');
  expect(resources(outside, 'aws_lambda_function')['F/Resource']).not.toHaveProperty('vpc_config');
  expect(JSON.stringify(outside.resource?.aws_iam_role_policy)).not.toContain('ec2:');
});

test.each<[string, Partial<FunctionNetworkProps>, string]>([
  ['no subnet', { subnetIds: [] }, '`subnetIds` must name at least one, got none'],
  ['no system', { systems: [] }, '`systems` must name at least one, got none'],
  ['no endpoint', { endpoints: [] }, '`endpoints` must name at least one, got none'],
  [
    'a port out of range',
    { systems: [{ kind: 'addresses', cidr: '10.0.0.0/8', port: 0 }] },
    '`port` must be 1 to 65535, got 0',
  ],
])('throws for %s', (_, props, message) => {
  const build = () => rotator(new RotationWorld(new App()), { ...NETWORK, ...props });
  expect(refusal(build)).toBe(`security/F/Network: ${message}`);
});
