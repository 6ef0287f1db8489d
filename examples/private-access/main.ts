import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  ConsumerRole,
  RoleTrust,
  Rotation,
  RotationOperations,
  RotationSchedule,
  Secret,
  SecretsEndpoints,
  SecretsKey,
  SecretValue,
} from 'cdktf-aws-secrets';

const app = new App();
const security = new TerraformStack(app, 'prod-security');
const organizationId = 'o-a1b2c3d4e5';
AwsAccount.configure(security, {
  accountId: '111111111111',
  region: 'eu-central-1',
  deploymentRole: 'deploy',
  organizationId,
});
const workload = new TerraformStack(app, 'prod-workload-orders');
AwsAccount.configure(workload, {
  accountId: '222222222222',
  region: 'eu-central-1',
  deploymentRole: 'deploy',
  organizationId,
});
const common = { classification: Classification.standard, owner: 'team-orders' };

// region endpoints
// Where rotation functions run: they reach Secrets Manager without the internet, and no other service of AWS.
const rotationNetwork = { vpcId: 'vpc-0a1b2c3d4e5f60001', subnetIds: ['subnet-0a1b2c3d', 'subnet-0b1b2c3d'] };
const rotationEndpoints = new SecretsEndpoints(security, 'RotationEndpoints', {
  ...rotationNetwork,
  services: [],
});

// Where the workload runs. The endpoint of Secrets Manager allows what roles of this account are granted.
const ordersVpc = 'vpc-0a1b2c3d4e5f60002';
new SecretsEndpoints(workload, 'Endpoints', {
  vpcId: ordersVpc,
  subnetIds: ['subnet-0c1b2c3d', 'subnet-0d1b2c3d'],
  clients: [{ kind: 'addresses', cidr: '10.2.0.0/16' }],
});
// endregion

const operations = new RotationOperations(security, 'Rotation', { environment: 'prod', owner: 'team-security' });
const key = new SecretsKey(security, 'Key', { ...common, domain: 'commerce', environment: 'prod' });

// region demand
// The value is read through the workload's VPC, and from nowhere else.
const secret = new Secret(security, 'Database', {
  ...common,
  key,
  name: 'prod/orders/database',
  description: 'Login of the orders service to its database',
  value: SecretValue.generated({ template: { engine: 'postgres', host: 'orders.db.internal', username: 'orders' } }),
  rotation: Rotation.postgres({
    users: { kind: 'single' },
    schedule: RotationSchedule.parse('rate(60 days)', { windowHours: 4 }),
    operations,
    network: {
      ...rotationNetwork,
      systems: [{ kind: 'addresses', cidr: '10.3.0.0/16', port: 5432 }],
      endpoints: [{ kind: 'security-group', id: rotationEndpoints.securityGroupId, port: 443 }],
    },
  }),
  readOnlyThrough: [ordersVpc],
});
secret.grants.read(new ConsumerRole(workload, 'Api', { name: 'orders-api', trust: RoleTrust.ecsTask() }));

// RDS Proxy assumes this role and reads from a network of AWS, where no endpoint of ours is.
const proxy = new ConsumerRole(workload, 'Proxy', {
  name: 'orders-proxy',
  trust: RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::222222222222:role/proxy-operator'] }),
});
secret.grants.read(proxy, { outsideEndpoints: { reason: 'RDS Proxy reads from the network of AWS' } });
// endregion

app.synth();
