import type { SecretState } from './secret-state';

/** The labels of secrets' versions: what commands and rotation functions both ask of Secrets Manager. */
export interface SecretVersions {
  /**
   * What is known of a secret without its value.
   *
   * @param secretId name or ARN
   */
  describe(secretId: string): Promise<SecretState>;
  /** Moves one label in one call; fails when the label no longer sits on `from`. */
  moveLabel(move: LabelMove): Promise<void>;
}

/** Where a label comes from and where it goes, by ids of versions; one of both at least. */
export interface LabelMove {
  /** Name or ARN. */
  readonly secretId: string;
  readonly label: string;
  /** @default - the label sits on no version yet */
  readonly from?: string;
  /** @default - the label is taken away */
  readonly to?: string;
}
