import type { Construct } from 'constructs';

/** The secret that a value belongs to. */
export interface SecretTarget {
  /** A reference to the secret: its ARN, which is also its id. */
  readonly secretId: string;
}

/** How the first value of a secret comes about. Made by {@link SecretValue}. */
export interface ISecretValue {
  /**
   * Creates what puts the value.
   *
   * @param scope the secret
   */
  bind(scope: Construct, target: SecretTarget): void;
}
