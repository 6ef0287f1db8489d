import { App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  Classification,
  Rotation,
  RotationFunction,
  RotationOperations,
  RotationSchedule,
  Secret,
  SecretsKey,
  SecretValue,
} from 'cdktf-aws-secrets';

const app = new App();
const stack = new TerraformStack(app, 'prod-security');
AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'deploy' });
const common = { classification: Classification.highRisk, owner: 'team-orders' };
const key = new SecretsKey(stack, 'Key', { ...common, domain: 'commerce', environment: 'prod' });

// region operations
// Alarms, and the topic that reports them: once for each account and Region.
const operations = new RotationOperations(stack, 'Rotation', { environment: 'prod', owner: 'team-security' });
// endregion

const admin = new Secret(stack, 'Admin', {
  ...common,
  key,
  name: 'prod/orders/admin',
  description: 'Superuser of the orders database',
  value: SecretValue.generated({ template: { engine: 'postgres', host: 'orders.db.internal', username: 'postgres' } }),
  rotation: Rotation.postgres({ schedule: RotationSchedule.days(30), users: { kind: 'single' }, operations }),
});

// region postgres
new Secret(stack, 'Database', {
  ...common,
  key,
  name: 'prod/orders/database',
  description: 'Login of the orders service to its database',
  value: SecretValue.generated({
    template: {
      engine: 'postgres',
      host: 'orders.db.internal',
      username: 'orders',
      masterarn: admin.secretArn,
    },
  }),
  rotation: Rotation.postgres({
    // The 1st and the 16th, between 3:00 and 5:00 UTC.
    schedule: RotationSchedule.cron('cron(0 3 1,16 * ? *)', { windowHours: 2 }),
    users: { kind: 'alternating', superuser: admin },
    // The host is a CNAME: the certificate is for the name that RDS gave.
    certificateHosts: { 'orders.db.internal': 'orders.c0a1b2c3d4e5.eu-central-1.rds.amazonaws.com' },
    operations,
    // The staging gate demands that this secret was rotated by the same function before.
    provenBy: 'staging/orders/database',
    network: {
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      subnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60719'],
      systems: [{ kind: 'security-group', id: 'sg-0a1b2c3d4e5f60718', port: 5432 }],
      endpoints: [{ kind: 'security-group', id: 'sg-0a1b2c3d4e5f60719', port: 443 }],
    },
  }),
});
// endregion

const cacheAdmin = new Secret(stack, 'CacheAdmin', {
  key,
  owner: 'team-orders',
  classification: Classification.standard,
  name: 'prod/orders/cache-admin',
  description: 'Superuser of the orders cache',
  value: SecretValue.generated({ template: { engine: 'redis', host: 'cache.internal', username: 'admin' } }),
  rotation: Rotation.none({ reason: 'Its password is changed by hand on the server', reviewBy: '2027-06-30' }),
});

// region redis
// A user of Redis may not set its own password: the superuser gives it the next one beside the current one.
new Secret(stack, 'Cache', {
  ...common,
  key,
  name: 'prod/orders/cache',
  description: 'Login of the orders service to its cache',
  value: SecretValue.generated({
    template: { engine: 'redis', host: 'cache.internal', username: 'orders', masterarn: cacheAdmin.secretArn },
  }),
  rotation: Rotation.redis({ schedule: RotationSchedule.days(30), superuser: cacheAdmin, operations }),
});
// endregion

// region group
// One function for several secrets of one engine.
const tokens = new RotationFunction(stack, 'Tokens', { name: 'rotate-tokens', engine: 'random-value', operations });
for (const service of ['orders', 'payments'] as const) {
  new Secret(stack, `Token-${service}`, {
    ...common,
    key,
    name: `prod/${service}/token`,
    description: `Token that ${service} checks`,
    value: SecretValue.generated({ length: 48 }),
    rotation: Rotation.inGroup({
      function: tokens,
      engine: 'random-value',
      schedule: RotationSchedule.days(30, { windowHours: 4 }),
    }),
  });
}
// endregion

// region none
new Secret(stack, 'ShippingApi', {
  key,
  owner: 'team-orders',
  classification: Classification.standard,
  name: 'prod/orders/shipping-api',
  description: 'API key at the shipping provider',
  value: SecretValue.external(),
  rotation: Rotation.none({ reason: 'The provider gives out keys by hand only', reviewBy: '2027-06-30' }),
});
// endregion

// region managed
// The master user of a database, whose secret RDS made and rotates: the schedule and the alarms are set here.
Secret.fromSecretArn(stack, 'Master', {
  secretArn: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!db-0a1b2c3d-aB3dE6',
  key,
  rotation: Rotation.managed({
    service: 'rds',
    classification: Classification.highRisk,
    schedule: RotationSchedule.days(15, { windowHours: 4 }),
    operations,
  }),
});
// endregion

app.synth();
