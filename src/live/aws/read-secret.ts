import {
  DescribeSecretCommand,
  type DescribeSecretResponse,
  paginateListSecretVersionIds,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { SecretState, SecretVersion } from '../versions/secret-state';
import { ask } from './ask';

/**
 * What AWS tells of a secret; its value is not read.
 *
 * @param secretId name or ARN
 * @throws `LiveError` when AWS refuses
 */
export async function readSecret(client: SecretsManagerClient, secretId: string): Promise<SecretState> {
  const answer = await ask('DescribeSecret', secretId, () =>
    client.send(new DescribeSecretCommand({ SecretId: secretId })),
  );
  const dates = await ask('ListSecretVersionIds', secretId, () => creationDates(client, secretId));
  return { ...describe(answer), versions: versionsOf(answer, dates) };
}

function describe(answer: DescribeSecretResponse): Omit<SecretState, 'versions'> {
  const tags = (answer.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]);
  return {
    arn: answer.ARN ?? '',
    name: answer.Name ?? '',
    rotationEnabled: answer.RotationEnabled === true,
    deleted: answer.DeletedDate !== undefined,
    tags: Object.fromEntries(tags),
    ...(answer.RotationLambdaARN && { functionArn: answer.RotationLambdaARN }),
    ...(answer.OwningService && { owningService: answer.OwningService }),
    ...(answer.PrimaryRegion && { primaryRegion: answer.PrimaryRegion }),
    ...(answer.LastRotatedDate && { lastRotated: answer.LastRotatedDate }),
  };
}

function versionsOf(answer: DescribeSecretResponse, dates: ReadonlyMap<string, Date>): SecretVersion[] {
  const versions = Object.entries(answer.VersionIdsToStages ?? {}).map(([id, labels]): SecretVersion => {
    const created = dates.get(id);
    return { id, labels, ...(created && { created }) };
  });
  const time = ({ created }: SecretVersion) => created?.getTime() ?? 0;
  return versions
    .filter(({ labels }) => labels.length > 0)
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
