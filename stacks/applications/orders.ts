import { Classification } from 'cdktf-aws-secrets';
import { consumer, defineApplication, secret } from 'cdktf-aws-secrets/environment';
import { domains } from './domains';

export const ordersApi = consumer('orders-api', { workload: 'orders', runs: 'ecs-task' });

export const ordersWorker = consumer('orders-worker', {
  workload: 'orders',
  runs: 'lambda',
  onlyIn: ['sandbox', 'staging', 'prod'],
});

/** What customers order: a database, a cache, and the provider that ships. */
export const orders = defineApplication({
  name: 'orders',
  environments: ['sandbox', 'dev', 'staging', 'prod'],
  consumers: [ordersApi, ordersWorker],
  secrets: [
    secret('orders/database', {
      description: 'Login of the orders service to its PostgreSQL database',
      domain: domains.commerce,
      class: Classification.highRisk,
      owner: 'team-orders',
      value: (environment) => ({
        kind: 'generated',
        template: {
          engine: 'postgres',
          host: `orders.db.${environment}.internal`,
          port: 5432,
          dbname: 'orders',
          username: 'orders',
        },
        excludeCharacters: ':/@"\'\\',
      }),
      rotation: { kind: 'postgres', schedule: 'rate(30 days)', windowHours: 4 },
      readers: [ordersApi, ordersWorker],
      differsIn: {
        dev: {
          class: Classification.standard,
          rotation: { kind: 'postgres', schedule: 'rate(90 days)', windowHours: 4 },
          readers: [ordersApi],
          people: ['Developer'],
        },
      },
    }),
    secret('orders/cache-admin', {
      description: 'Superuser of the orders cache, who sets the passwords of its users',
      domain: domains.commerce,
      class: Classification.standard,
      owner: 'team-orders',
      value: (environment) => ({
        kind: 'generated',
        template: { engine: 'redis', host: `orders.cache.${environment}.internal`, username: 'admin' },
      }),
      rotation: { kind: 'none', reason: 'Its password is changed by hand on the server', reviewBy: '2027-06-30' },
      readers: [],
      onlyIn: ['prod'],
    }),
    secret('orders/cache', {
      description: 'Access control list password of the orders cache',
      domain: domains.commerce,
      class: Classification.standard,
      owner: 'team-orders',
      value: (environment) => ({
        kind: 'generated',
        template: { engine: 'redis', host: `orders.cache.${environment}.internal`, username: 'orders' },
      }),
      rotation: { kind: 'redis', superuser: 'orders/cache-admin', schedule: 'rate(90 days)', windowHours: 4 },
      readers: [ordersApi],
      people: ['SecretsReader'],
      onlyIn: ['prod'],
    }),
    secret('orders/session-signing', {
      description: 'Key with which the orders API signs sessions',
      domain: domains.commerce,
      class: Classification.highRisk,
      owner: 'team-orders',
      value: { kind: 'generated', length: 64 },
      rotation: { kind: 'random-value', schedule: 'cron(0 3 1,16 * ? *)', windowHours: 2 },
      readers: [ordersApi],
      onlyIn: ['sandbox', 'staging', 'prod'],
    }),
    secret('orders/shipping-api', {
      description: 'API key at the shipping provider',
      domain: domains.commerce,
      class: Classification.standard,
      owner: 'team-orders',
      value: { kind: 'external' },
      rotation: { kind: 'none', reason: 'The provider gives out keys by hand only', reviewBy: '2027-06-30' },
      readers: [ordersWorker],
      differsIn: {
        dev: {
          description: 'API key at the test system of the shipping provider',
          readers: [ordersApi],
          people: ['Developer'],
        },
      },
    }),
  ],
});
