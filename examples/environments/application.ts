import { Classification } from 'cdktf-aws-secrets';
import { consumer, defineApplication, domain, secret } from 'cdktf-aws-secrets/environment';

export const commerce = domain('commerce', { owner: 'team-orders' });

const api = consumer('orders-api', { workload: 'orders', runs: 'lambda' });

// region application
/** Each secret is stated once, with what differs in an environment. */
export const orders = defineApplication({
  name: 'orders',
  environments: ['staging', 'prod'],
  consumers: [api],
  secrets: [
    secret('orders/database', {
      description: 'Login of the orders service to its database',
      domain: commerce,
      class: Classification.standard,
      owner: 'team-orders',
      value: (environment) => ({
        kind: 'generated',
        template: { engine: 'postgres', host: `orders.db.${environment}.internal`, port: 5432, username: 'orders' },
      }),
      rotation: { kind: 'postgres', schedule: 'rate(90 days)', windowHours: 4 },
      readers: [api],
      differsIn: {
        prod: {
          class: Classification.highRisk,
          rotation: { kind: 'postgres', schedule: 'rate(30 days)', windowHours: 4 },
        },
      },
    }),
    secret('orders/test-card', {
      description: 'Card number that the test system of the acquirer accepts',
      domain: commerce,
      class: Classification.standard,
      owner: 'team-orders',
      value: { kind: 'external' },
      rotation: { kind: 'none', reason: 'The acquirer never changes it', reviewBy: '2027-06-30' },
      readers: [api],
      onlyIn: ['staging'],
    }),
  ],
});
// endregion
