import { Classification } from '../../../src';
import {
  type Application,
  consumer,
  defineApplication,
  domain,
  type EnvironmentProps,
  type SecretEntryName,
  type SecretSettings,
  secret,
} from '../../../src/environment';

export const COMMERCE = domain('commerce', { owner: 'team-orders' });
export const ORDERS_API = consumer('orders-api', { workload: 'orders', runs: 'lambda' });

export const SETTINGS: SecretSettings = {
  description: 'Login of the orders service',
  domain: COMMERCE,
  class: Classification.standard,
  owner: 'team-orders',
  value: { kind: 'generated' },
  rotation: { kind: 'random-value', schedule: 'rate(90 days)' },
  readers: [ORDERS_API],
};

/** The application `orders` with one secret, which differs from the valid one. */
export function applicationWith(
  settings: Partial<SecretSettings> = {},
  name: SecretEntryName = 'orders/database',
): Application<'prod'> {
  return defineApplication({
    name: 'orders',
    environments: ['prod'],
    consumers: [ORDERS_API],
    secrets: [secret(name, { ...SETTINGS, ...settings })],
  });
}

/** An environment of one application, which is right. */
export const VALID = {
  name: 'prod',
  organizationId: 'o-a1b2c3d4e5',
  accounts: {
    management: '400000000001',
    security: '410000000001',
    audit: '420000000001',
    workloads: { orders: '430000000001' },
  },
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'deploy',
  state: { kind: 'local' },
  classes: [Classification.standard],
  domains: [COMMERCE],
  applications: [applicationWith()],
} as const satisfies EnvironmentProps<'orders'>;
