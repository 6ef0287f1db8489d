import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { classes } from './classes';
import { consumers } from './consumers';

/**
 * A whole organization on your own machine: what `npm start` deploys onto the embedded AWS. The same shape as prod.
 */
export const sandbox = defineEnvironment({
  name: 'sandbox',
  organizationId: 'o-a1b2c3d4e5',
  accounts: {
    management: '100000000001',
    security: '110000000001',
    audit: '120000000001',
    workloads: { orders: '130000000001', payments: '130000000002' },
  },
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'deploy',
  state: { kind: 'local' },
  classes,
  domains: {
    commerce: { owner: 'team-orders' },
    payments: { owner: 'team-payments' },
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
          host: 'orders.db.sandbox.internal',
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
          host: 'payments.db.sandbox.internal',
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
      name: 'payments/webhook',
      description: 'Token that the acquirer sends with its calls',
      domain: 'payments',
      class: 'standard',
      owner: 'team-payments',
      value: { kind: 'generated', length: 48 },
      rotation: { kind: 'random-value', schedule: 'rate(90 days)', windowHours: 4 },
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
  deletionProtection: false,
  overdueUnwatched: 'nothing is overdue on an emulator that lives for minutes',
});
