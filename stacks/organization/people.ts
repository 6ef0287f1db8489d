import type { PeopleOrganization } from 'cdktf-aws-secrets/environment';
import { identityCenter } from '../environments/identity-center';
import { organization } from './organization';

/** Where permission sets are, once for all environments that customers or teams use. */
export const people: PeopleOrganization = {
  account: organization.managementAccount,
  organizationId: organization.id,
  deploymentRole: organization.deploymentRole,
  state: organization.state,
  identityCenter,
  attributes: { App: 'enterprise.department' },
};
