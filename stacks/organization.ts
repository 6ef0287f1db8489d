import { identityCenter } from './environments/identity-center';
import type { PeopleOrganization } from './people-stack';

/** What there is once for all environments that customers or teams use. */
export const organization: PeopleOrganization = {
  name: 'org',
  account: '200000000001',
  organizationId: 'o-a1b2c3d4e5',
  deploymentRole: 'secrets-deployment',
  state: {
    kind: 's3',
    bucket: 'example-organization-terraform-state',
    region: 'eu-central-1',
    kmsKeyArn: 'arn:aws:kms:eu-central-1:200000000001:key/0a1b2c3d-0000-4000-8000-000000000002',
  },
  identityCenter,
  attributes: { App: 'enterprise.department' },
};
