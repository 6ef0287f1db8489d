/** One version of a secret that carries a label; its value is not part of it. */
export interface SecretVersion {
  readonly id: string;
  readonly labels: readonly string[];
  /** When it was made. @default - not asked for, or AWS did not tell */
  readonly created?: Date;
}

/** What AWS says about a secret without its value. */
export interface SecretState {
  readonly arn: string;
  readonly name: string;
  /** @default - rotation was never configured */
  readonly rotationEnabled?: boolean;
  /** @default - no function rotates it */
  readonly functionArn?: string;
  /** The service of AWS that made it and rotates it. @default - none */
  readonly owningService?: string;
  /** Where the secret is the primary one. @default - it has no replica */
  readonly primaryRegion?: string;
  readonly deleted: boolean;
  /** @default - it was never rotated */
  readonly lastRotated?: Date;
  readonly tags: Readonly<Record<string, string>>;
  /** Versions with a label, newest first where it is known when they were made. */
  readonly versions: readonly SecretVersion[];
}

/** The version that carries a label; a label sits on one version at most. */
export function holderOf({ versions }: Pick<SecretState, 'versions'>, label: string): SecretVersion | undefined {
  return versions.find(({ labels }) => labels.includes(label));
}
