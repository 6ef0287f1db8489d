import { defineEnvironment } from 'cdktf-aws-secrets/environment';
import { decoys } from '../applications/decoys';
import { domains } from '../applications/domains';
import { orders } from '../applications/orders';
import { payments } from '../applications/payments';
import { shared } from '../applications/shared';
import { accounts, members } from '../organization/accounts';
import { detections } from '../organization/detections';
import { recording, secretsWatch } from '../organization/recording';
import { roles } from '../organization/roles';
import { classes } from './classes';
import { identityCenter } from './identity-center';

/** Where every change is proven before it reaches prod. */
export const staging = defineEnvironment({
  name: 'staging',
  organizationId: 'o-a1b2c3d4e5',
  accounts: accounts.staging,
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'secrets-deployment',
  state: {
    kind: 's3',
    bucket: 'example-staging-terraform-state',
    region: 'eu-central-1',
    kmsKeyArn: 'arn:aws:kms:eu-central-1:310000000001:key/0a1b2c3d-0000-4000-8000-000000000003',
  },
  classes,
  domains: [domains.commerce, domains.payments],
  keyAdministrators: ['key-administrator'],
  applications: [orders, payments, shared],
  rotationNetwork: {
    vpcId: 'vpc-0a1b2c3d4e5f60003',
    subnetIds: ['subnet-0a1b2c3d4e5f60013', 'subnet-0a1b2c3d4e5f60023'],
    systemsCidr: '10.30.0.0/16',
    endpointSecurityGroupId: 'sg-0a1b2c3d4e5f60033',
  },
  audit: {
    owner: 'team-security',
    roles,
    detections: detections({ members }),
    findings: true,
    configuration: recording('staging'),
    secrets: secretsWatch,
    decoys: [...decoys.security, ...decoys.orders, ...decoys.payments],
  },
  people: {
    identityCenter,
    assignments: [
      {
        set: 'SecretsAdministrator',
        to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000001' },
        account: 'security',
      },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'security' },
      { set: 'Auditor', to: { kind: 'group', id: 'a1b2c3d4-0000-4000-8000-000000000002' }, account: 'audit' },
    ],
    breakGlass: {
      userArns: ['arn:aws:iam::310000000001:user/break-glass-1'],
      custodianRoleArns: ['arn:aws:iam::200000000001:role/security-office'],
    },
  },
});
