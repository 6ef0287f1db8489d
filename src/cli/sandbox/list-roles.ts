import { IAMClient, paginateListRoles } from '@aws-sdk/client-iam';
import type { AccountProvider } from './accounts/account-provider';
import type { Sessions } from './accounts/sessions';

export interface RoleRow {
  readonly account: string;
  readonly name: string;
  readonly arn: string;
}

/** The roles of an account, by name. */
export async function listRoles(place: AccountProvider, sessions: Sessions): Promise<RoleRow[]> {
  const client = new IAMClient(await sessions.as(place.deployRole, place.region));
  const rows: RoleRow[] = [];
  for await (const { Roles = [] } of paginateListRoles({ client }, {})) {
    for (const { RoleName = '', Arn = '' } of Roles) rows.push({ account: place.account, name: RoleName, arn: Arn });
  }
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}
