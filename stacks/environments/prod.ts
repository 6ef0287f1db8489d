import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { acquirer } from './acquirer';
import { classes } from './classes';
import { consumers } from './consumers';
import { identityCenter } from './identity-center';

/** What customers use. */
export const prod = defineEnvironment({
  name: 'prod',
  organizationId: 'o-a1b2c3d4e5',
  accounts: {
    management: '200000000001',
    security: '410000000001',
    audit: '420000000001',
    workloads: { orders: '430000000001', payments: '430000000002' },
  },
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'secrets-deployment',
  state: {
    kind: 's3',
    bucket: 'example-prod-terraform-state',
    region: 'eu-central-1',
    kmsKeyArn: 'arn:aws:kms:eu-central-1:410000000001:key/0a1b2c3d-0000-4000-8000-000000000004',
  },
  classes,
  domains: {
    commerce: { owner: 'team-orders', administrators: ['key-administrator'] },
    payments: { owner: 'team-payments', administrators: ['key-administrator'] },
  },
  consumers,
  secrets: [
    {
      name: 'orders/database',
      description: 'Login of the orders service to its PostgreSQL database',
      domain: 'commerce',
      class: 'high-risk',
      owner: 'team-orders',
      value: {
        kind: 'generated',
        template: {
          engine: 'postgres',
          host: 'orders.db.prod.internal',
          port: 5432,
          dbname: 'orders',
          username: 'orders',
        },
        excludeCharacters: ':/@"\'\\',
      },
      rotation: { kind: 'postgres', schedule: 'rate(30 days)', windowHours: 4 },
      readers: ['orders-api', 'orders-worker'],
    },
    {
      name: 'orders/cache-admin',
      description: 'Superuser of the orders cache, who sets the passwords of its users',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-orders',
      value: {
        kind: 'generated',
        template: { engine: 'redis', host: 'orders.cache.prod.internal', username: 'admin' },
      },
      rotation: { kind: 'none', reason: 'Its password is changed by hand on the server', reviewBy: '2027-06-30' },
      readers: [],
    },
    {
      name: 'orders/cache',
      description: 'Access control list password of the orders cache',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-orders',
      value: {
        kind: 'generated',
        template: { engine: 'redis', host: 'orders.cache.prod.internal', username: 'orders' },
      },
      rotation: { kind: 'redis', superuser: 'orders/cache-admin', schedule: 'rate(90 days)', windowHours: 4 },
      readers: ['orders-api'],
      people: ['SecretsReader'],
    },
    {
      name: 'orders/session-signing',
      description: 'Key with which the orders API signs sessions',
      domain: 'commerce',
      class: 'high-risk',
      owner: 'team-orders',
      value: { kind: 'generated', length: 64 },
      rotation: { kind: 'random-value', schedule: 'cron(0 3 1,16 * ? *)', windowHours: 2 },
      readers: ['orders-api'],
    },
    // region entry
    {
      name: 'orders/shipping-api',
      description: 'API key at the shipping provider',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-orders',
      value: { kind: 'external' },
      rotation: { kind: 'none', reason: 'The provider gives out keys by hand only', reviewBy: '2027-06-30' },
      readers: ['orders-worker'],
    },
    // endregion
    {
      name: 'payments/database',
      description: 'Login of the payments service to its PostgreSQL database',
      domain: 'payments',
      class: 'high-risk',
      owner: 'team-payments',
      value: {
        kind: 'generated',
        template: {
          engine: 'postgres',
          host: 'payments.db.prod.internal',
          port: 5432,
          dbname: 'ledger',
          username: 'payments',
        },
        excludeCharacters: ':/@"\'\\',
      },
      rotation: { kind: 'postgres', schedule: 'rate(30 days)', windowHours: 4 },
      readers: ['payments-api', 'payments-ledger'],
    },
    {
      name: 'payments/acquirer',
      description: 'Configuration of the card acquirer: merchant, terminal and shared key, as JSON',
      domain: 'payments',
      class: 'high-risk',
      owner: 'team-payments',
      value: { kind: 'external', delivered: false },
      rotation: { kind: 'api-key', schedule: 'rate(30 days)', windowHours: 4, description: acquirer },
      readers: ['payments-api'],
      onlyThroughNetworks: true,
    },
    {
      name: 'payments/webhook',
      description: 'Token that the acquirer sends with its calls',
      domain: 'payments',
      class: 'standard',
      owner: 'team-payments',
      value: { kind: 'generated', length: 48 },
      rotation: { kind: 'random-value', schedule: 'rate(90 days)', windowHours: 4 },
      readers: ['payments-api'],
      people: ['SecretsReader'],
    },
    {
      name: 'shared/telemetry',
      description: 'Ingestion token of the telemetry service, shared by all workloads',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-platform',
      value: { kind: 'external' },
      rotation: { kind: 'none', reason: 'The token is bound to the contract', reviewBy: '2027-06-30' },
      readers: ['orders-api', 'orders-worker', 'payments-api', 'payments-ledger'],
    },
  ],
  networks: [
    {
      workload: 'orders',
      vpcId: 'vpc-0a1b2c3d4e5f60041',
      subnetIds: ['subnet-0a1b2c3d4e5f60411', 'subnet-0a1b2c3d4e5f60412'],
      clientsCidr: '10.41.0.0/16',
    },
    {
      workload: 'payments',
      vpcId: 'vpc-0a1b2c3d4e5f60042',
      subnetIds: ['subnet-0a1b2c3d4e5f60421', 'subnet-0a1b2c3d4e5f60422'],
      clientsCidr: '10.42.0.0/16',
    },
  ],
  rotationNetwork: {
    vpcId: 'vpc-0a1b2c3d4e5f60004',
    subnetIds: ['subnet-0a1b2c3d4e5f60014', 'subnet-0a1b2c3d4e5f60024'],
    systemsCidr: '10.40.0.0/16',
  },
  rotationProvenIn: 'staging',
  people: {
    identityCenter,
    assignments: [
      {
        set: 'SecretsAdministrator',
        to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000001' },
        account: 'security',
      },
      {
        set: 'SecretsRollback',
        to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000005' },
        account: 'security',
      },
      { set: 'SecretsReader', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000004' }, account: 'security' },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'security' },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'audit' },
    ],
    breakGlass: {
      userArns: ['arn:aws:iam::410000000001:user/break-glass-1', 'arn:aws:iam::410000000001:user/break-glass-2'],
      custodianRoleArns: ['arn:aws:iam::200000000001:role/security-office'],
    },
  },
  production: true,
});
