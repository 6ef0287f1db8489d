import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';

/** The secret that a value belongs to. */
export interface ValueTarget {
  /** A reference to the secret: its ARN, which is also its id. */
  readonly secretId: string;
  /** What must exist before the secret has a value: the policy that says who can read it. */
  readonly after: readonly ITerraformDependable[];
}

/** How the first value of a secret comes about. Made by {@link SecretValue}. */
export interface ISecretValue {
  /** Fields of the first value that are not secret, where they are known. @default - nothing is known of the value */
  readonly knownFields?: Readonly<Record<string, unknown>>;
  /**
   * Whether a value is there once everything was applied, or undefined when nobody knows. A secret without a value
   * cannot be rotated.
   */
  readonly exists: boolean | undefined;
  /**
   * Creates what puts the value.
   *
   * @param scope the secret
   */
  bind(scope: Construct, target: ValueTarget): void;
}
