import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { decoys } from '../applications/decoys';
import { domains } from '../applications/domains';
import { orders } from '../applications/orders';
import { payments } from '../applications/payments';
import { shared } from '../applications/shared';
import { detections } from '../organization/detections';
import { roles } from '../organization/roles';
import { classes } from './classes';

const accounts = {
  management: '100000000001',
  security: '110000000001',
  audit: '120000000001',
  workloads: { orders: '130000000001', payments: '130000000002' },
} as const;

const members = [accounts.management, accounts.security, accounts.audit, ...Object.values(accounts.workloads)];

/** Some of what is looked for elsewhere: each is a rule to make on your machine. */
const PLAYED = [
  'rotation-cancelled',
  'secret-batch-everything',
  'secret-deleted',
  'secret-policy-changed',
  'secret-read-by-stranger',
  'secret-read-denied',
  'trail-stopped',
];
const played = detections({ members }).filter(({ id }) => PLAYED.includes(id));

/**
 * A whole organization on your own machine: what `npm start` deploys onto the embedded AWS. The same shape as prod.
 */
export const sandbox = defineEnvironment({
  name: 'sandbox',
  organizationId: 'o-a1b2c3d4e5',
  accounts,
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'deploy',
  state: { kind: 'local' },
  classes,
  domains: [domains.commerce, domains.payments],
  applications: [orders, payments, shared],
  audit: {
    owner: 'team-security',
    roles: { ...roles, deployment: ['deploy'] },
    detections: played,
    findings: true,
    decoys: decoys.security,
  },
  deletionProtection: false,
  overdueUnwatched: 'nothing is overdue on an emulator that lives for minutes',
});
