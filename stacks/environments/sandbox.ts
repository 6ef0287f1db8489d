import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { domains } from '../applications/domains';
import { orders } from '../applications/orders';
import { payments } from '../applications/payments';
import { shared } from '../applications/shared';
import { classes } from './classes';

/**
 * A whole organization on your own machine: what `npm start` deploys onto the embedded AWS. The same shape as prod,
 * without the stacks of auditing, which would take longer than all others.
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
  domains: [domains.commerce, domains.payments],
  applications: [orders, payments, shared],
  deletionProtection: false,
  overdueUnwatched: 'nothing is overdue on an emulator that lives for minutes',
});
