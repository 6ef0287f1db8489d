import { type App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  Conditions,
  ConsumerRole,
  RoleTrust,
  Rotation,
  Secret,
  SecretsKey,
  SecretValue,
} from 'cdktf-aws-secrets';

/** A secret, a service that reads it through its VPC endpoint, and a job that must not. */
export function createOrders(app: App): void {
  const security = new TerraformStack(app, 'prod-security');
  AwsAccount.configure(security, {
    accountId: '111111111111',
    region: 'eu-central-1',
    replicaRegions: ['eu-west-1'],
    deploymentRole: 'deploy',
  });
  const key = new SecretsKey(security, 'Key', {
    domain: 'commerce',
    environment: 'prod',
    owner: 'team-orders',
    classification: Classification.highRisk,
  });
  const secret = (id: string, name: string) =>
    new Secret(security, id, {
      name: `prod/orders/${name}`,
      description: 'Login to the database of the orders service',
      classification: Classification.standard,
      owner: 'team-orders',
      key,
      value: SecretValue.generated({ template: { username: 'orders' } }),
      rotation: Rotation.none({ reason: 'The database moves next quarter', reviewBy: '2027-06-30' }),
    });
  const database = secret('Database', 'database');
  const archive = secret('Archive', 'archive');

  const workload = new TerraformStack(app, 'prod-workload-orders');
  AwsAccount.configure(workload, { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' });
  const role = (id: string, name: string) => new ConsumerRole(workload, id, { name, trust: RoleTrust.lambda() });
  const api = role('Api', 'orders-api');
  role('Report', 'orders-report');

  database.grants.read(api);
  archive.grants.read(api, { conditions: [Conditions.vpcEndpoint('vpce-0123456789abcdef0')] });
}
