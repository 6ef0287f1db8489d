import { defineEnvironment } from 'cdktf-aws-secrets';
import { classes } from './classes';
import { consumers } from './consumers';

/** What customers use. */
export const prod = defineEnvironment({
  name: 'prod',
  organizationId: 'o-a1b2c3d4e5',
  accounts: {
    management: '400000000001',
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
      readers: ['orders-api', 'orders-worker'],
    },
    {
      name: 'orders/cache',
      description: 'Access control list password of the orders cache',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-orders',
      value: { kind: 'generated', template: { username: 'orders', host: 'orders.cache.prod.internal' } },
      readers: ['orders-api'],
    },
    {
      name: 'orders/session-signing',
      description: 'Key with which the orders API signs sessions',
      domain: 'commerce',
      class: 'high-risk',
      owner: 'team-orders',
      value: { kind: 'generated', length: 64 },
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
      readers: ['payments-api', 'payments-ledger'],
    },
    {
      name: 'payments/acquirer',
      description: 'Configuration of the card acquirer: merchant, terminal and shared key, as JSON',
      domain: 'payments',
      class: 'high-risk',
      owner: 'team-payments',
      value: { kind: 'external' },
      readers: ['payments-api'],
    },
    {
      name: 'payments/webhook',
      description: 'Token that the acquirer sends with its calls',
      domain: 'payments',
      class: 'standard',
      owner: 'team-payments',
      value: { kind: 'generated', length: 48 },
      readers: ['payments-api'],
    },
    {
      name: 'shared/telemetry',
      description: 'Ingestion token of the telemetry service, shared by all workloads',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-platform',
      value: { kind: 'external' },
      readers: ['orders-api', 'orders-worker', 'payments-api', 'payments-ledger'],
    },
  ],
});
