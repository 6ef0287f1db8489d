import type { AccountProvider } from './accounts/account-provider';
import type { Sessions } from './accounts/sessions';
import { inParallel } from './in-parallel';
import { type KeyRow, listKeys } from './list-keys';
import { listRoles, type RoleRow } from './list-roles';
import { listSecrets, type SecretRow } from './list-secrets';

/** What exists in the accounts, as their APIs tell; never a value. */
export interface Inventory {
  readonly secrets: readonly SecretRow[];
  readonly keys: readonly KeyRow[];
  readonly roles: readonly RoleRow[];
}

const AT_A_TIME = 4;

/** Asks every account and Region that a provider works in, as the role that the provider assumes. */
export async function takeInventory(providers: readonly AccountProvider[], sessions: Sessions): Promise<Inventory> {
  const regional = unique(providers, ({ account, region }) => `${account} ${region}`);
  const accounts = unique(providers, ({ account }) => account);
  const secrets = await inParallel(regional, AT_A_TIME, (place) => listSecrets(place, sessions));
  const keys = await inParallel(regional, AT_A_TIME, (place) => listKeys(place, sessions));
  const roles = await inParallel(accounts, AT_A_TIME, (place) => listRoles(place, sessions));
  return { secrets: secrets.flat(), keys: keys.flat(), roles: roles.flat() };
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const sorted = [...items].sort((a, b) => key(a).localeCompare(key(b)));
  return sorted.filter((item, index) => index === 0 || key(item) !== key(sorted[index - 1] ?? item));
}
