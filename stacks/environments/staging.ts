import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { acquirer } from './acquirer';
import { classes } from './classes';
import { consumers } from './consumers';
import { identityCenter } from './identity-center';

/** Where every change is proven before it reaches prod. */
export const staging = defineEnvironment({
  name: 'staging',
  organizationId: 'o-a1b2c3d4e5',
  accounts: {
    management: '200000000001',
    security: '310000000001',
    audit: '320000000001',
    workloads: { orders: '330000000001', payments: '330000000002' },
  },
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'secrets-deployment',
  state: {
    kind: 's3',
    bucket: 'example-staging-terraform-state',
    region: 'eu-central-1',
    kmsKeyArn: 'arn:aws:kms:eu-central-1:310000000001:key/0a1b2c3d-0000-4000-8000-000000000003',
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
          host: 'orders.db.staging.internal',
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
      name: 'orders/session-signing',
      description: 'Key with which the orders API signs sessions',
      domain: 'commerce',
      class: 'high-risk',
      owner: 'team-orders',
      value: { kind: 'generated', length: 64 },
      rotation: { kind: 'random-value', schedule: 'cron(0 3 1,16 * ? *)', windowHours: 2 },
      readers: ['orders-api'],
    },
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
          host: 'payments.db.staging.internal',
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
  rotationNetwork: {
    vpcId: 'vpc-0a1b2c3d4e5f60003',
    subnetIds: ['subnet-0a1b2c3d4e5f60013', 'subnet-0a1b2c3d4e5f60023'],
    systemsCidr: '10.30.0.0/16',
    endpointSecurityGroupId: 'sg-0a1b2c3d4e5f60033',
  },
  people: {
    identityCenter,
    assignments: [
      {
        set: 'SecretsAdministrator',
        to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000001' },
        account: 'security',
      },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'security' },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'audit' },
    ],
    breakGlass: {
      userArns: ['arn:aws:iam::310000000001:user/break-glass-1'],
      custodianRoleArns: ['arn:aws:iam::200000000001:role/security-office'],
    },
  },
});
