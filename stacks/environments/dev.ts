import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { classes } from './classes';
import { identityCenter } from './identity-center';

/** Where teams try things: one workload, one Region, and secrets that may be deleted. */
export const dev = defineEnvironment({
  name: 'dev',
  organizationId: 'o-a1b2c3d4e5',
  accounts: {
    management: '200000000001',
    security: '210000000001',
    audit: '220000000001',
    workloads: { orders: '230000000001' },
  },
  regions: { primary: 'eu-central-1', replicas: [] },
  deploymentRole: 'secrets-deployment',
  state: { kind: 'local' },
  classes,
  domains: { commerce: { owner: 'team-orders' } },
  consumers: { 'orders-api': { workload: 'orders', runs: 'ecs-task' } },
  secrets: [
    {
      name: 'orders/database',
      description: 'Login of the orders service to its PostgreSQL database',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-orders',
      value: {
        kind: 'generated',
        template: {
          engine: 'postgres',
          host: 'orders.db.dev.internal',
          port: 5432,
          dbname: 'orders',
          username: 'orders',
        },
        excludeCharacters: ':/@"\'\\',
      },
      rotation: { kind: 'postgres', schedule: 'rate(90 days)', windowHours: 4 },
      readers: ['orders-api'],
      people: ['Developer'],
    },
    {
      name: 'orders/shipping-api',
      description: 'API key at the test system of the shipping provider',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-orders',
      value: { kind: 'external' },
      rotation: { kind: 'none', reason: 'The provider gives out keys by hand only', reviewBy: '2027-06-30' },
      readers: ['orders-api'],
      people: ['Developer'],
    },
  ],
  deletionProtection: false,
  people: {
    identityCenter,
    assignments: [
      {
        set: 'SecretsAdministrator',
        to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000001' },
        account: 'security',
      },
      { set: 'Developer', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000003' }, account: 'security' },
    ],
  },
});
