import { type SecretsManagerClient, UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import { ask } from './ask';

/** Where a label comes from and where it goes; one of both at least. */
export interface LabelMove {
  /** @default - the label sits on no version yet */
  readonly from?: string;
  /** @default - the label is taken away */
  readonly to?: string;
}

/**
 * Moves labels of one secret. AWS refuses when the label is no longer where it is said to be.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
 */
export class LabelWriter {
  constructor(
    private readonly client: SecretsManagerClient,
    private readonly secretArn: string,
  ) {}

  /** @throws `LiveError` when AWS refuses */
  async move(label: string, { from, to }: LabelMove): Promise<void> {
    await ask(`UpdateSecretVersionStage of ${label}`, this.secretArn, () =>
      this.client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: this.secretArn,
          VersionStage: label,
          RemoveFromVersionId: from,
          MoveToVersionId: to,
        }),
      ),
    );
  }
}
