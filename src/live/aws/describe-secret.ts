import {
  DescribeSecretCommand,
  type DescribeSecretResponse,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { SecretState } from '../versions/secret-state';

/**
 * Asks for a secret by one call, without the dates of its versions. Errors are those of the AWS SDK.
 *
 * @param secretId name or ARN
 */
export async function describeSecret(client: SecretsManagerClient, secretId: string): Promise<SecretState> {
  return stateOf(await client.send(new DescribeSecretCommand({ SecretId: secretId })));
}

/** What an answer says about a secret. */
export function stateOf(answer: DescribeSecretResponse): SecretState {
  const tags = (answer.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]);
  const versions = Object.entries(answer.VersionIdsToStages ?? {}).map(([id, labels]) => ({ id, labels }));
  return {
    arn: answer.ARN ?? '',
    name: answer.Name ?? '',
    deleted: answer.DeletedDate !== undefined,
    tags: Object.fromEntries(tags),
    versions: versions.filter(({ labels }) => labels.length > 0),
    ...(answer.RotationEnabled !== undefined && { rotationEnabled: answer.RotationEnabled }),
    ...(answer.RotationLambdaARN && { functionArn: answer.RotationLambdaARN }),
    ...(answer.OwningService && { owningService: answer.OwningService }),
    ...(answer.PrimaryRegion && { primaryRegion: answer.PrimaryRegion }),
    ...(answer.LastRotatedDate && { lastRotated: answer.LastRotatedDate }),
  };
}
