import { App, TerraformStack } from 'cdktf';
import { AwsAccount, Classification, ConsumerRole, Rotation, Secret, SecretsKey, SecretValue } from 'cdktf-aws-secrets';

const app = new App();
const stack = new TerraformStack(app, 'prod-security');
AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'deploy' });

// region imports
// Keys, secrets and roles that somebody else manages.
const theirKey = SecretsKey.fromKeyArns(stack, 'TheirKey', {
  keyArns: ['arn:aws:kms:eu-central-1:111111111111:key/0a1b2c3d-0000-4000-8000-000000000001'],
});
const byArn = Secret.fromSecretArn(stack, 'Ledger', {
  secretArn: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/ledger/database-a1B2c3',
  key: theirKey,
});
const byName = Secret.fromSecretName(stack, 'Mail', { name: 'prod/mail/api-key', key: theirKey });
const role = ConsumerRole.fromRoleArn(stack, 'Reports', {
  roleArn: 'arn:aws:iam::111111111111:role/reports',
  attachPolicy: true,
});
byArn.grants.read(role);
byName.grants.read(role);
// endregion

// region adopt
// An existing secret that this stack takes over: its live value stays as it is.
new Secret(stack, 'Orders', {
  name: 'prod/orders/database',
  description: 'Login of the orders service to its database',
  classification: Classification.standard,
  owner: 'team-orders',
  key: theirKey,
  value: SecretValue.external(),
  rotation: Rotation.none({ reason: 'Their tool rotates it', reviewBy: '2027-06-30' }),
  adopt: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-d4E5f6',
});
// endregion

app.synth();
