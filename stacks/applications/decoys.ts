import { Classification } from 'cdktf-aws-secrets';
import type { DecoyEntry } from 'cdktf-aws-secrets/environment';
import { domains } from './domains';

const highRisk = {
  class: Classification.highRisk,
  reason: 'Its password is changed by hand on the server',
  reviewBy: '2027-06-30',
} as const;

const standard = {
  class: Classification.standard,
  reason: 'The provider gives out keys by hand only',
  reviewBy: '2027-06-30',
} as const;

/** What opens nothing: one for each account and class. Who touches one of them looks for what is not theirs. */
export const decoys = {
  security: [
    {
      ...highRisk,
      account: 'security',
      name: 'orders/database-admin',
      description: 'Administrator of the PostgreSQL database of the orders service',
      domain: domains.commerce,
      owner: 'team-orders',
    },
    {
      ...standard,
      account: 'security',
      name: 'orders/invoicing-api',
      description: 'API key at the invoicing provider',
      domain: domains.commerce,
      owner: 'team-orders',
    },
  ],
  orders: [
    {
      ...highRisk,
      account: 'orders',
      name: 'orders/backup',
      description: 'Login of the nightly backup to the orders database',
      domain: domains.commerce,
      owner: 'team-orders',
    },
    {
      ...standard,
      account: 'orders',
      name: 'orders/support-api',
      description: 'API key at the ticket system of support',
      domain: domains.commerce,
      owner: 'team-orders',
    },
  ],
  payments: [
    {
      ...highRisk,
      account: 'payments',
      name: 'payments/settlement',
      description: 'Login of the settlement job to the ledger',
      domain: domains.payments,
      owner: 'team-payments',
    },
    {
      ...standard,
      account: 'payments',
      name: 'payments/reporting-api',
      description: 'API key at the reporting provider',
      domain: domains.payments,
      owner: 'team-payments',
    },
  ],
} as const satisfies Readonly<Record<string, readonly DecoyEntry<string>[]>>;
