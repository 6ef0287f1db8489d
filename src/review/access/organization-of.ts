import type { Organization } from '../../iam';
import type { OrganizationData } from '../world/organization-data';

/** What of the organization bears on requests. */
export function organizationOf(data: OrganizationData): Organization {
  const { id = '', managementAccount = '', accounts } = data;
  const paths = Object.entries(accounts).flatMap(([account, { path }]) => (path ? [[account, path] as const] : []));
  return { id, managementAccount, accounts: Object.fromEntries(paths) };
}
