import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  Conditions,
  ConsumerRole,
  Period,
  RoleTrust,
  Rotation,
  Secret,
  SecretsKey,
  SecretValue,
} from 'cdktf-aws-secrets';

const app = new App();
const security = new TerraformStack(app, 'prod-security');
AwsAccount.configure(security, {
  accountId: '111111111111',
  region: 'eu-central-1',
  deploymentRole: 'deploy',
  organizationId: 'o-a1b2c3d4e5',
});
const common = { classification: Classification.standard, owner: 'team-orders' };
const key = new SecretsKey(security, 'Key', { ...common, domain: 'commerce', environment: 'prod' });
const secret = new Secret(security, 'Database', {
  ...common,
  key,
  name: 'prod/orders/database',
  description: 'Login of the orders service to its database',
  value: SecretValue.generated(),
  rotation: Rotation.none({ reason: 'Rotated by the database team itself', reviewBy: '2027-06-30' }),
  readOnlyThrough: ['vpce-0a1b2c3d4e5f60718'],
});

const workload = new TerraformStack(app, 'prod-workload-orders');
AwsAccount.configure(workload, { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' });
const api = new ConsumerRole(workload, 'Api', { name: 'orders-api', trust: RoleTrust.ecsTask() });
const migration = new ConsumerRole(workload, 'Migration', {
  name: 'orders-migration',
  trust: RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::222222222222:role/engineer'] }),
});

// region conditions
// Through one VPC endpoint, from this organization, with a matching tag, and the current version only.
secret.grants.read(api, {
  versionStages: ['AWSCURRENT'],
  conditions: [
    Conditions.vpcEndpoint('vpce-0a1b2c3d4e5f60718'),
    Conditions.organization('o-a1b2c3d4e5'),
    Conditions.principalTag('Team', 'orders'),
  ],
});

// Office hours of three days, in UTC: IAM has no time of day, so each day is a statement.
secret.grants.read(migration, {
  period: Period.daily({ firstDay: '2026-12-01', lastDay: '2026-12-03', from: '08:00', to: '18:00' }),
});
// endregion

app.synth();
