import { paginateListSecretVersionIds, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretState, SecretVersion } from '../versions/secret-state';
import type { LabelMove, SecretVersions } from '../versions/secret-versions';
import { ask } from './ask';
import { describeSecret } from './describe-secret';
import { moveLabel } from './move-label';

/** The labels of one account and Region, with the dates of versions. What AWS refuses is told as a `LiveError`. */
export class SecretsManagerVersions implements SecretVersions {
  constructor(private readonly client: SecretsManagerClient) {}

  async describe(secretId: string): Promise<SecretState> {
    const secret = await ask('DescribeSecret', secretId, () => describeSecret(this.client, secretId));
    const dates = await ask('ListSecretVersionIds', secretId, () => creationDates(this.client, secretId));
    return { ...secret, versions: newestFirst(secret.versions, dates) };
  }

  async moveLabel(move: LabelMove): Promise<void> {
    await ask(`UpdateSecretVersionStage of ${move.label}`, move.secretId, () => moveLabel(this.client, move));
  }
}

function newestFirst(versions: readonly SecretVersion[], dates: ReadonlyMap<string, Date>): SecretVersion[] {
  const time = ({ id }: SecretVersion) => dates.get(id)?.getTime() ?? 0;
  return versions
    .map((version) => {
      const created = dates.get(version.id);
      return { ...version, ...(created && { created }) };
    })
    .sort((a, b) => time(b) - time(a) || a.id.localeCompare(b.id));
}

async function creationDates(client: SecretsManagerClient, SecretId: string): Promise<ReadonlyMap<string, Date>> {
  const dates = new Map<string, Date>();
  for await (const { Versions = [] } of paginateListSecretVersionIds({ client }, { SecretId })) {
    for (const { VersionId, CreatedDate } of Versions) {
      if (VersionId !== undefined && CreatedDate !== undefined) dates.set(VersionId, CreatedDate);
    }
  }
  return dates;
}
