import type { ISecretValue } from './i-secret-value';

/** A value that others put. */
export interface ExternalValueProps {
  /**
   * Whether the value has been put. A new secret has none yet, and Secrets Manager would call its rotation function all
   * the same: say false for the first apply, put the value, then say true. Until then nothing rotates, and the tag says
   * so.
   *
   * @default - nobody knows, which is refused for a secret that is rotated
   */
  readonly delivered?: boolean;
}

/**
 * A value that arrives after the secret is made: put by a person, a pipeline, a rotation function or another system.
 * Text, JSON or binary, up to 65,536 bytes; Terraform neither writes nor reads it.
 */
export class ExternalValue implements ISecretValue {
  readonly exists: boolean | undefined;

  constructor({ delivered }: ExternalValueProps) {
    this.exists = delivered;
  }

  bind(): void {
    // Nothing is put: that is the point.
  }
}
