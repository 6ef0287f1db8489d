import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  ConsumerRole,
  RoleTrust,
  Rotation,
  Secret,
  SecretsKey,
  SecretValue,
} from 'cdktf-aws-secrets';

const app = new App();

// The security account holds the secret and its keys, in two Regions.
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
const database = new Secret(security, 'OrdersDatabase', {
  name: 'prod/orders/database',
  description: 'Login of the orders service to its database',
  classification: Classification.standard,
  owner: 'team-orders',
  key,
  value: SecretValue.generated({ template: { username: 'orders', host: 'orders.db.internal' } }),
  rotation: Rotation.none({ reason: 'The database moves next quarter', reviewBy: '2027-06-30' }),
});

// The workload account holds the role that reads it.
const workload = new TerraformStack(app, 'prod-workload-orders');
AwsAccount.configure(workload, { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' });
const api = new ConsumerRole(workload, 'OrdersApi', { name: 'orders-api', trust: RoleTrust.lambda() });

// One line: the secret's policy, the key's policy and the role's policy, in both Regions.
database.grants.read(api);

app.synth();
