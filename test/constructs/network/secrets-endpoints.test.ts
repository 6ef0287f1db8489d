import type { App } from 'cdktf';
import { type AwsAccountProps, SecretsEndpoints, type SecretsEndpointsProps } from '../../../src';
import { Organization } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ORGANIZATION_ID = 'o-a1b2c3d4e5';
const PROPS: SecretsEndpointsProps = {
  vpcId: 'vpc-0a1b2c3d',
  subnetIds: ['subnet-0a1b2c3d', 'subnet-0b1b2c3d'],
  clients: [{ kind: 'addresses', cidr: '10.1.0.0/16' }],
};

/** A workload's stack with endpoints, beside a role that may read one secret of the security account. */
function network(props: Partial<SecretsEndpointsProps> = {}, account: Partial<AwsAccountProps> = {}) {
  return synth((app: App) => {
    const organization = new Organization(app, {}, { organizationId: ORGANIZATION_ID, ...account });
    organization.secret.grants.read(organization.consumer);
    organization.secret.grants.read(organization.role('batch'));
    new SecretsEndpoints(organization.workload, 'Endpoints', { ...PROPS, ...props });
  })('workload');
}

const policy = (stack: ReturnType<typeof network>, service: string) =>
  statements(resources(stack, 'aws_vpc_endpoint')[`Endpoints/${service}`]);

test('endpoints are interfaces with private names for Secrets Manager, KMS, SSM and STS', () => {
  const endpoints = resources(network(), 'aws_vpc_endpoint');
  expect(Object.keys(endpoints)).toEqual([
    'Endpoints/kms',
    'Endpoints/secretsmanager',
    'Endpoints/ssm',
    'Endpoints/sts',
  ]);
  for (const [path, endpoint] of Object.entries(endpoints)) {
    expect(endpoint).toMatchObject({
      service_name: `com.amazonaws.eu-central-1.${path.split('/')[1]}`,
      vpc_endpoint_type: 'Interface',
      private_dns_enabled: true,
      vpc_id: 'vpc-0a1b2c3d',
      subnet_ids: ['subnet-0a1b2c3d', 'subnet-0b1b2c3d'],
    });
  }
});

test('the endpoint of Secrets Manager lets each role of the account make the calls that it was granted', () => {
  const pass = (role: string) => ({
    Effect: 'Allow',
    Principal: '*',
    Resource: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-??????',
    Condition: {
      ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::222222222222:role/${role}` },
      StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION_ID },
    },
  });
  expect(policy(network(), 'secretsmanager')).toEqual([
    { ...pass('batch'), Sid: expect.stringMatching(/^DescribeBatch/), Action: 'secretsmanager:DescribeSecret' },
    {
      ...pass('orders-api'),
      Sid: expect.stringMatching(/^DescribeOrdersApi/),
      Action: 'secretsmanager:DescribeSecret',
    },
    { ...pass('batch'), Sid: expect.stringMatching(/^ReadBatch/), Action: 'secretsmanager:GetSecretValue' },
    { ...pass('orders-api'), Sid: expect.stringMatching(/^ReadOrdersApi/), Action: 'secretsmanager:GetSecretValue' },
  ]);
});

test('endpoints of a VPC with few consumers allow what those were granted', () => {
  const stack = synth((app) => {
    const organization = new Organization(app, {}, { organizationId: ORGANIZATION_ID });
    const { secret, consumer, workload } = organization;
    secret.grants.read(consumer);
    secret.grants.read(organization.role('batch'));
    new SecretsEndpoints(workload, 'Endpoints', { ...PROPS, access: { kind: 'granted', consumers: [consumer] } });
  })('workload');
  const callers = policy(stack, 'secretsmanager').map(({ Condition }) => Condition?.ArnEquals?.['aws:PrincipalArn']);
  expect(new Set(callers)).toEqual(new Set(['arn:aws:iam::222222222222:role/orders-api']));
});

test("the endpoint of another service lets the organization reach what is its own, or nobody's", () => {
  expect(policy(network(), 'kms')).toEqual([
    {
      Sid: 'OwnPrincipalsOwnResources',
      Effect: 'Allow',
      Principal: '*',
      Action: 'kms:*',
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION_ID },
        StringEqualsIfExists: { 'aws:ResourceOrgID': ORGANIZATION_ID },
      },
    },
  ]);
});

test('the endpoint of Systems Manager lets public parameters and documents of AWS through, for the organization alone', () => {
  const statements = policy(network(), 'ssm');
  expect(statements.map(({ Sid }) => Sid)).toEqual(['OwnPrincipalsOwnResources', 'OwnPrincipalsPublicOfAws']);
  expect(statements[1]).toMatchObject({
    Effect: 'Allow',
    Resource: [
      'arn:aws:ssm:*::automation-definition/*',
      'arn:aws:ssm:eu-central-1::document/*',
      'arn:aws:ssm:eu-central-1::parameter/aws/*',
    ],
    Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION_ID } },
  });
});

test('the endpoint of STS lets tokens of service accounts through, for roles of the organization alone', () => {
  const [, withToken] = policy(network(), 'sts');
  expect(withToken).toEqual({
    Sid: 'OwnRolesByWebIdentity',
    Effect: 'Allow',
    Principal: '*',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Resource: '*',
    Condition: { StringEquals: { 'aws:ResourceOrgID': ORGANIZATION_ID } },
  });
});

test('the access of the organization is a choice with a reason', () => {
  const access = { kind: 'organization', reason: 'Workloads of other teams run in the VPC' } as const;
  expect(policy(network({ access }), 'secretsmanager').map(({ Sid }) => Sid)).toEqual(['OwnPrincipalsOwnResources']);
});

test('the group of the endpoints lets its clients in by HTTPS, and nothing out', () => {
  const stack = network({
    clients: [
      { kind: 'addresses', cidr: '10.1.0.0/16' },
      { kind: 'security-group', id: 'sg-0a1b2c3d' },
    ],
  });
  expect(Object.keys(resources(stack, 'aws_vpc_security_group_egress_rule'))).toEqual([]);
  const rules = Object.values(resources(stack, 'aws_vpc_security_group_ingress_rule'));
  expect(rules).toMatchObject([
    { cidr_ipv4: '10.1.0.0/16', from_port: 443, to_port: 443, ip_protocol: 'tcp' },
    { referenced_security_group_id: 'sg-0a1b2c3d', from_port: 443, to_port: 443, ip_protocol: 'tcp' },
  ]);
  expect(resources(stack, 'aws_security_group')['Endpoints/Group/Resource']).not.toHaveProperty('egress');
});

test('endpoints in another Region name the replicas there', () => {
  const stack = network({ region: 'eu-west-1' }, { replicaRegions: ['eu-west-1'] });
  const endpoint = resources(stack, 'aws_vpc_endpoint')['Endpoints/secretsmanager'];
  expect(endpoint).toMatchObject({ provider: 'aws.eu_west_1', service_name: 'com.amazonaws.eu-west-1.secretsmanager' });
  const named = policy(stack, 'secretsmanager').map(({ Resource }) => Resource);
  expect(new Set(named)).toEqual(
    new Set(['arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/orders/database-??????']),
  );
});

test.each<[string, Partial<SecretsEndpointsProps>, string]>([
  ['no subnet', { subnetIds: [] }, '`subnetIds` must name at least one, got none'],
  [
    'clients from everywhere',
    { clients: [{ kind: 'addresses', cidr: '0.0.0.0/0' }] },
    "`clients` must give IPv4 addresses as a block of /8 to /32 such as '10.0.0.0/16', got '0.0.0.0/0'",
  ],
  [
    'everything for no reason',
    { access: { kind: 'organization', reason: ' ' } },
    '`access` must have a reason when it is that of the organization',
  ],
  [
    'a Region of China',
    { region: 'cn-north-1' },
    "`region` must be outside China, where the services of endpoints have other names, got 'cn-north-1'",
  ],
  [
    'no grant',
    { access: { kind: 'granted', consumers: [] } },
    '`access` must let something pass, but no role of account 222222222222 was granted a secret in eu-central-1: grant one, or choose the access of the organization',
  ],
])('throws for %s', (_, props, message) => {
  expect(refusal(() => network(props))).toContain(`workload/Endpoints: ${message}`);
});

test('throws when the account has no organization', () => {
  expect(() => network({}, { organizationId: undefined })).toThrow(
    new Error('workload/Endpoints: `organizationId` must be set on AwsAccount: endpoints keep to it'),
  );
});

test('throws when the endpoint of a service that has none is asked for', () => {
  synth((app) => {
    const stack = new Organization(app, {}, { organizationId: ORGANIZATION_ID });
    stack.secret.grants.read(stack.consumer);
    const endpoints = new SecretsEndpoints(stack.workload, 'Endpoints', PROPS);
    expect(endpoints.endpointId('kms')).toMatch(/^\$\{TfToken/);
    expect(() => endpoints.endpointId('eks-auth')).toThrow(
      new Error("workload/Endpoints: `services` must include 'eks-auth' to use its endpoint"),
    );
  });
});
