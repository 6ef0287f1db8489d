import { type SecretsManagerClient, UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import type { LabelMove } from '../versions/secret-versions';

/**
 * Moves one label. AWS refuses when the label is no longer where it is said to be. Errors are those of the AWS SDK.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
 */
export async function moveLabel(client: SecretsManagerClient, { secretId, label, from, to }: LabelMove): Promise<void> {
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId: secretId,
      VersionStage: label,
      RemoveFromVersionId: from,
      MoveToVersionId: to,
    }),
  );
}
