import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { decoys } from '../applications/decoys';
import { domains } from '../applications/domains';
import { orders } from '../applications/orders';
import { accounts, members } from '../organization/accounts';
import { detections } from '../organization/detections';
import { recording, secretsWatch } from '../organization/recording';
import { roles } from '../organization/roles';
import { classes } from './classes';
import { identityCenter } from './identity-center';

/** Where teams try things: one workload, one Region, and secrets that may be deleted. */
export const dev = defineEnvironment({
  name: 'dev',
  organizationId: 'o-a1b2c3d4e5',
  accounts: accounts.dev,
  regions: { primary: 'eu-central-1', replicas: [] },
  deploymentRole: 'secrets-deployment',
  state: { kind: 'local' },
  classes,
  domains: [domains.commerce],
  applications: [orders],
  deletionProtection: false,
  audit: {
    owner: 'team-security',
    roles,
    detections: detections({ members }),
    findings: true,
    configuration: recording('dev'),
    secrets: secretsWatch,
    decoys: [...decoys.security, ...decoys.orders],
  },
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
