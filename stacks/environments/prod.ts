import { defineEnvironment, type EnvironmentAudit } from 'cdktf-aws-secrets/environment';
import { decoys } from '../applications/decoys';
import { domains } from '../applications/domains';
import { orders } from '../applications/orders';
import { payments } from '../applications/payments';
import { shared } from '../applications/shared';
import { accounts, members } from '../organization/accounts';
import { detections } from '../organization/detections';
import { recording, secretsWatch } from '../organization/recording';
import { roles } from '../organization/roles';
import { trailBuckets } from '../organization/trail-buckets';
import { classes } from './classes';
import { identityCenter } from './identity-center';

// region audit
const audit: EnvironmentAudit<'orders' | 'payments'> = {
  owner: 'team-security',
  roles,
  detections: detections({ members, trailBuckets }),
  findings: true,
  configuration: recording('prod'),
  secrets: secretsWatch,
  decoys: [...decoys.security, ...decoys.orders, ...decoys.payments],
};
// endregion

/** What customers use. */
export const prod = defineEnvironment({
  name: 'prod',
  organizationId: 'o-a1b2c3d4e5',
  accounts: accounts.prod,
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'secrets-deployment',
  state: {
    kind: 's3',
    bucket: 'example-prod-terraform-state',
    region: 'eu-central-1',
    kmsKeyArn: 'arn:aws:kms:eu-central-1:410000000001:key/0a1b2c3d-0000-4000-8000-000000000004',
  },
  classes,
  domains: [domains.commerce, domains.payments],
  keyAdministrators: ['key-administrator'],
  applications: [orders, payments, shared],
  networks: [
    {
      workload: 'orders',
      vpcId: 'vpc-0a1b2c3d4e5f60041',
      subnetIds: ['subnet-0a1b2c3d4e5f60411', 'subnet-0a1b2c3d4e5f60412'],
      clientsCidr: '10.41.0.0/16',
    },
    {
      workload: 'payments',
      vpcId: 'vpc-0a1b2c3d4e5f60042',
      subnetIds: ['subnet-0a1b2c3d4e5f60421', 'subnet-0a1b2c3d4e5f60422'],
      clientsCidr: '10.42.0.0/16',
    },
  ],
  rotationNetwork: {
    vpcId: 'vpc-0a1b2c3d4e5f60004',
    subnetIds: ['subnet-0a1b2c3d4e5f60014', 'subnet-0a1b2c3d4e5f60024'],
    systemsCidr: '10.40.0.0/16',
  },
  rotationProvenIn: 'staging',
  audit,
  people: {
    identityCenter,
    assignments: [
      {
        set: 'SecretsAdministrator',
        to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000001' },
        account: 'security',
      },
      {
        set: 'SecretsRollback',
        to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000005' },
        account: 'security',
      },
      { set: 'SecretsReader', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000004' }, account: 'security' },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'security' },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'audit' },
    ],
    breakGlass: {
      userArns: ['arn:aws:iam::410000000001:user/break-glass-1', 'arn:aws:iam::410000000001:user/break-glass-2'],
      custodianRoleArns: ['arn:aws:iam::200000000001:role/security-office'],
    },
  },
  production: true,
});
