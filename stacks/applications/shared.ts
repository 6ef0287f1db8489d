import { Classification } from 'cdktf-aws-secrets';
import { defineApplication, secret } from 'cdktf-aws-secrets/environment';
import { domains } from './domains';
import { ordersApi, ordersWorker } from './orders';
import { paymentsApi, paymentsLedger } from './payments';

/** What all workloads use. */
export const shared = defineApplication({
  name: 'shared',
  environments: ['sandbox', 'staging', 'prod'],
  secrets: [
    secret('shared/telemetry', {
      description: 'Ingestion token of the telemetry service, shared by all workloads',
      domain: domains.commerce,
      class: Classification.standard,
      owner: 'team-platform',
      value: { kind: 'external' },
      rotation: { kind: 'none', reason: 'The token is bound to the contract', reviewBy: '2027-06-30' },
      readers: [ordersApi, ordersWorker, paymentsApi, paymentsLedger],
    }),
  ],
});
