import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { binaryValue } from './binary-value';
import type { Source } from './source';

/**
 * Secrets Manager by the AWS SDK, which is loaded when the first secret is read.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export function sdkSecrets(region: string | undefined): Source {
  let client: Promise<SecretsManagerClient> | undefined;
  return {
    async fetch({ id, stage, signal }) {
      const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
      client ??= createClient(region);
      const command = new GetSecretValueCommand({ SecretId: id, VersionStage: stage });
      const { SecretString, VersionId } = await (await client).send(command, { abortSignal: signal });
      if (SecretString === undefined) throw binaryValue(id);
      return { text: SecretString, version: VersionId ?? '' };
    },
  };
}

async function createClient(region: string | undefined): Promise<SecretsManagerClient> {
  const { SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  return new SecretsManagerClient({ maxAttempts: 2, ...(region !== undefined && { region }) });
}
