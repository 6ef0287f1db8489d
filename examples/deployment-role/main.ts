import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  DeploymentRole,
  RoleTrust,
  Rotation,
  RotationOperations,
  RotationSchedule,
  Secret,
  SecretsKey,
  SecretValue,
} from 'cdktf-aws-secrets';
import policy from './deploy-policy.json';

const app = new App();
const place = { accountId: '111111111111', region: 'eu-central-1' };

// Deployed day by day, by the role `deploy`.
const security = new TerraformStack(app, 'dev-security');
AwsAccount.configure(security, { ...place, replicaRegions: ['eu-west-1'], deploymentRole: 'deploy' });
const common = { classification: Classification.standard, owner: 'team-orders' };
new Secret(security, 'Token', {
  ...common,
  key: new SecretsKey(security, 'Key', { ...common, domain: 'commerce', environment: 'dev' }),
  name: 'dev/orders/token',
  description: 'Token that the orders service checks',
  value: SecretValue.generated({ length: 48 }),
  rotation: Rotation.randomValue({
    schedule: RotationSchedule.days(90),
    operations: new RotationOperations(security, 'Rotation', { environment: 'dev', owner: 'team-security' }),
  }),
});

// region role
// Deployed once, by the role that AWS Organizations makes in each account; and again when the policy changes.
const bootstrap = new TerraformStack(app, 'dev-deployment');
AwsAccount.configure(bootstrap, { ...place, deploymentRole: 'OrganizationAccountAccessRole' });
new DeploymentRole(bootstrap, 'Deploy', {
  name: 'deploy',
  trust: RoleTrust.assumedBy({
    roleArns: ['arn:aws:iam::444444444444:role/pipeline'],
    // The account of the pipeline is in no stack: a review takes it for a stranger's without this.
    organizationId: 'o-a1b2c3d4e5',
  }),
  policy,
});
// endregion

app.synth();
