import { DescribeSecretCommand, paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Label } from '../../model/staging-label';
import type { AccountProvider } from './accounts/account-provider';
import type { Sessions } from './accounts/sessions';

export interface SecretRow {
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly arn: string;
  readonly replica: boolean;
  /** Regions with the status of their copy; none for a replica itself. */
  readonly replicas: readonly { readonly region: string; readonly status: string }[];
  readonly kmsKeyId: string;
  /** Whether a version has the label AWSCURRENT. */
  readonly hasValue: boolean;
}

/** The secrets of an account in a Region, primaries and replicas, by name. */
export async function listSecrets(place: AccountProvider, sessions: Sessions): Promise<SecretRow[]> {
  const client = new SecretsManagerClient(await sessions.as(place.deployRole, place.region));
  const rows: SecretRow[] = [];
  for await (const { SecretList = [] } of paginateListSecrets({ client }, {})) {
    for (const { ARN } of SecretList) rows.push(await describe(client, ARN ?? '', place));
  }
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

async function describe(client: SecretsManagerClient, arn: string, place: AccountProvider): Promise<SecretRow> {
  const secret = await client.send(new DescribeSecretCommand({ SecretId: arn }));
  const { account, region } = place;
  const replica = secret.PrimaryRegion !== undefined && secret.PrimaryRegion !== region;
  const copies = replica ? [] : (secret.ReplicationStatus ?? []);
  return {
    account,
    region,
    name: secret.Name ?? '',
    arn,
    replica,
    replicas: copies.map(({ Region = '', Status = '' }) => ({
      region: Region,
      status: Status,
    })),
    kmsKeyId: secret.KmsKeyId ?? 'aws/secretsmanager',
    hasValue: Object.values(secret.VersionIdsToStages ?? {}).some((stages) => stages.includes(Label.current)),
  };
}
