import type { ISecretValue } from './i-secret-value';

/** A value that others put. */
export interface ExternalValueProps {
  /**
   * Whether the value has been put. A new secret has none yet, and Secrets Manager refuses to rotate it: say false for
   * the first apply, put the value, then take the word away. Until then nothing rotates, and the tag says so.
   *
   * @default true
   */
  readonly delivered?: boolean;
}

/**
 * A value that arrives after the secret is made: put by a person, a pipeline, a rotation function or another system.
 * Text, JSON or binary, up to 65,536 bytes; Terraform neither writes nor reads it.
 */
export class ExternalValue implements ISecretValue {
  readonly exists: boolean;

  constructor({ delivered = true }: ExternalValueProps) {
    this.exists = delivered;
  }

  bind(): void {
    // Nothing is put: that is the point.
  }
}
