import { Classification } from 'cdktf-aws-secrets';
import { consumer, defineApplication, secret } from 'cdktf-aws-secrets/environment';
import { acquirer } from './acquirer';
import { domains } from './domains';

export const paymentsApi = consumer('payments-api', { workload: 'payments', runs: 'ecs-task' });

export const paymentsLedger = consumer('payments-ledger', { workload: 'payments', runs: 'ec2' });

/** How customers pay: a ledger, and the acquirer of cards. */
export const payments = defineApplication({
  name: 'payments',
  environments: ['sandbox', 'staging', 'prod'],
  consumers: [paymentsApi, paymentsLedger],
  secrets: [
    secret('payments/database', {
      description: 'Login of the payments service to its PostgreSQL database',
      domain: domains.payments,
      class: Classification.highRisk,
      owner: 'team-payments',
      value: (environment) => ({
        kind: 'generated',
        template: {
          engine: 'postgres',
          host: `payments.db.${environment}.internal`,
          port: 5432,
          dbname: 'ledger',
          username: 'payments',
        },
        excludeCharacters: ':/@"\'\\',
      }),
      rotation: { kind: 'postgres', schedule: 'rate(30 days)', windowHours: 4 },
      readers: [paymentsApi, paymentsLedger],
    }),
    secret('payments/acquirer', {
      description: 'Configuration of the card acquirer: merchant, terminal and shared key, as JSON',
      domain: domains.payments,
      class: Classification.highRisk,
      owner: 'team-payments',
      value: { kind: 'external', delivered: false },
      rotation: { kind: 'api-key', schedule: 'rate(30 days)', windowHours: 4, description: acquirer },
      readers: [paymentsApi],
      onlyIn: ['staging', 'prod'],
      differsIn: { prod: { onlyThroughNetworks: true } },
    }),
    // region entry
    secret('payments/webhook', {
      description: 'Token that the acquirer sends with its calls',
      domain: domains.payments,
      class: Classification.standard,
      owner: 'team-payments',
      value: { kind: 'generated', length: 48 },
      rotation: { kind: 'random-value', schedule: 'rate(90 days)', windowHours: 4 },
      readers: [paymentsApi],
      onlyIn: ['sandbox', 'prod'],
      differsIn: { prod: { people: ['SecretsReader'] } },
    }),
    // endregion
  ],
});
