import { App, TerraformStack } from 'cdktf';
import { AwsAccount, Classification, Rotation, Secret, SecretsKey, SecretValue } from 'cdktf-aws-secrets';

const app = new App();
const stack = new TerraformStack(app, 'prod-security');
AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'deploy' });
const rotation = Rotation.none({ reason: 'Shown in the example of rotation', reviewBy: '2027-06-30' });
const common = { classification: Classification.standard, owner: 'team-orders' };
const key = new SecretsKey(stack, 'Key', { ...common, domain: 'commerce', environment: 'prod' });

// region generated
new Secret(stack, 'Database', {
  ...common,
  rotation,
  key,
  name: 'prod/orders/database',
  description: 'Login of the orders service to its database',
  // {"username":"orders","port":5432,"password":"<48 characters from AWS>"}
  value: SecretValue.generated({
    template: { username: 'orders', port: 5432 },
    length: 48,
    excludeCharacters: '"\\/@',
  }),
});
// endregion

// region external
new Secret(stack, 'ShippingApi', {
  ...common,
  rotation,
  key,
  name: 'prod/orders/shipping-api',
  description: 'API key at the shipping provider',
  // aws secretsmanager put-secret-value --secret-id prod/orders/shipping-api --secret-string file:///dev/stdin
  value: SecretValue.external(),
});
// endregion

// region variable
new Secret(stack, 'Acquirer', {
  ...common,
  rotation,
  key,
  name: 'prod/orders/acquirer',
  description: 'Key at the card acquirer',
  // read -rs TF_VAR_acquirer_key && export TF_VAR_acquirer_key
  value: SecretValue.ephemeralVariable({ variable: 'acquirer_key' }),
});
// endregion

app.synth();
