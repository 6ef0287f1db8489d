import {
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  type SecretVersionsListEntry,
} from '@aws-sdk/client-secrets-manager';
import { describeSecret } from '../../../live/aws/describe-secret';
import { moveLabel } from '../../../live/aws/move-label';
import type { SecretState } from '../../../live/versions/secret-state';
import type { LabelMove } from '../../../live/versions/secret-versions';
import { RotationError } from '../core/rotation-error';
import type { PasswordPolicy, ReadRequest, SecretStore, StoredVersion, WriteRequest } from '../core/secret-store';

/** AWS Secrets Manager as a store. The client is made once per execution environment and handed in. */
export class SecretsManagerStore implements SecretStore {
  constructor(private readonly client: SecretsManagerClient) {}

  describe(secretId: string): Promise<SecretState> {
    return describeSecret(this.client, secretId);
  }

  async read({ secretId, versionId, label }: ReadRequest): Promise<StoredVersion | undefined> {
    try {
      const answer = await this.client.send(
        new GetSecretValueCommand({ SecretId: secretId, VersionId: versionId, VersionStage: label }),
      );
      if (answer.SecretString !== undefined) {
        return { text: answer.SecretString, createdAt: answer.CreatedDate?.getTime() ?? 0 };
      }
    } catch (error) {
      if (isNamed(error, 'ResourceNotFoundException')) return undefined;
      throw error;
    }
    throw new RotationError(`'${secretId}' must hold text, got binary: store a SecretString`);
  }

  async write({ secretId, versionId, value, label, rotationToken }: WriteRequest): Promise<boolean> {
    try {
      await this.client.send(
        new PutSecretValueCommand({
          SecretId: secretId,
          ClientRequestToken: versionId,
          SecretString: value,
          VersionStages: [label],
          RotationToken: rotationToken,
        }),
      );
      return true;
    } catch (error) {
      if (isNamed(error, 'ResourceExistsException')) return false;
      throw error;
    }
  }

  moveLabel(move: LabelMove): Promise<void> {
    return moveLabel(this.client, move);
  }

  async randomPassword(policy: PasswordPolicy): Promise<string> {
    const answer = await this.client.send(
      new GetRandomPasswordCommand({
        PasswordLength: policy.length,
        ExcludeCharacters: policy.excludeCharacters,
        ExcludePunctuation: policy.excludePunctuation,
        ExcludeNumbers: policy.excludeNumbers,
        ExcludeUppercase: policy.excludeUppercase,
        ExcludeLowercase: policy.excludeLowercase,
        RequireEachIncludedType: policy.requireEachIncludedType ?? true,
      }),
    );
    if (!answer.RandomPassword) throw new RotationError("'GetRandomPassword' must return a password, got none");
    return answer.RandomPassword;
  }

  async unlabelledVersionIds(secretId: string): Promise<readonly string[]> {
    const versions = await this.listVersions(secretId);
    return versions
      .filter(({ VersionStages = [] }) => VersionStages.length === 0)
      .sort((a, b) => (b.CreatedDate?.getTime() ?? 0) - (a.CreatedDate?.getTime() ?? 0))
      .flatMap(({ VersionId }) => VersionId ?? []);
  }

  /** The permissions that AWS documents for a rotation function do not contain this call: without it there is less to try. */
  private async listVersions(secretId: string): Promise<SecretVersionsListEntry[]> {
    const command = new ListSecretVersionIdsCommand({ SecretId: secretId, IncludeDeprecated: true, MaxResults: 100 });
    try {
      return (await this.client.send(command)).Versions ?? [];
    } catch (error) {
      if (isNamed(error, 'AccessDeniedException')) return [];
      throw error;
    }
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
