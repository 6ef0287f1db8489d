import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association';
import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  ConsumerRole,
  ExternalSecrets,
  MountedSecrets,
  RoleTrust,
  Secret,
  SecretsKey,
} from 'cdktf-aws-secrets';

const app = new App();
const stack = new TerraformStack(app, 'prod-cluster-orders');
AwsAccount.configure(stack, { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' });
const key = SecretsKey.fromKeyArns(stack, 'Key', {
  keyArns: ['arn:aws:kms:eu-central-1:111111111111:key/0a1b2c3d-0000-4000-8000-000000000001'],
});
const database = Secret.fromSecretArn(stack, 'Database', {
  secretArn: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-a1B2c3',
  key,
});

// region external-secrets
const synced = new ConsumerRole(stack, 'Synced', {
  name: 'orders-synced',
  trust: RoleTrust.externalSecrets({
    controllerRoleArn: 'arn:aws:iam::222222222222:role/external-secrets',
    namespace: 'orders',
    stores: ['orders'],
  }),
});
new ExternalSecrets(stack, 'Secrets', {
  name: 'orders',
  namespace: 'orders',
  role: synced,
  identity: { kind: 'controller' },
  needs: {
    DB_USER: { secret: database, key: 'username' },
    DB_PASSWORD: { secret: database, key: 'password' },
  },
});
// endregion

// region mounted
const serviceAccount = { namespace: 'orders', name: 'api' };
const api = new ConsumerRole(stack, 'Api', {
  name: 'orders-api',
  trust: RoleTrust.podIdentity({
    clusterArns: ['arn:aws:eks:eu-central-1:222222222222:cluster/shop'],
    serviceAccount,
  }),
});
new EksPodIdentityAssociation(stack, 'ApiIdentity', {
  clusterName: 'shop',
  namespace: serviceAccount.namespace,
  serviceAccount: serviceAccount.name,
  roleArn: api.roleArn.toString(),
});
new MountedSecrets(stack, 'Files', {
  name: 'orders-files',
  namespace: 'orders',
  role: api,
  needs: { DB_PASSWORD: { secret: database, key: 'password' } },
});
// endregion

app.synth();
