import { DescribeKeyCommand, KMSClient, paginateListAliases, paginateListKeys } from '@aws-sdk/client-kms';
import type { AccountProvider } from './accounts/account-provider';
import type { Sessions } from './accounts/sessions';

export interface KeyRow {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  /** Names of the key, without `alias/`. */
  readonly aliases: readonly string[];
  readonly state: string;
}

/** The customer keys of an account in a Region; AWS's own keys are left out. */
export async function listKeys(place: AccountProvider, sessions: Sessions): Promise<KeyRow[]> {
  const client = new KMSClient(await sessions.as(place.deployRole, place.region));
  const { account, region } = place;
  const aliases = await aliasesByKey(client);
  const rows: KeyRow[] = [];
  for await (const { Keys = [] } of paginateListKeys({ client }, {})) {
    for (const { KeyId = '' } of Keys) {
      const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
      if (KeyMetadata?.KeyManager !== 'CUSTOMER') continue;
      rows.push({ account, region, id: KeyId, aliases: aliases.get(KeyId) ?? [], state: KeyMetadata.KeyState ?? '' });
    }
  }
  return rows.sort((a, b) => a.aliases.join().localeCompare(b.aliases.join()));
}

async function aliasesByKey(client: KMSClient): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const { Aliases = [] } of paginateListAliases({ client }, {})) {
    for (const { TargetKeyId = '', AliasName = '' } of Aliases) {
      found.set(TargetKeyId, [...(found.get(TargetKeyId) ?? []), AliasName.replace(/^alias\//, '')]);
    }
  }
  return found;
}
