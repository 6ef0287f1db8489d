import type { ISecretValue } from './i-secret-value';

/**
 * A value that arrives after the secret is made: put by a person, a pipeline, a rotation function or another system.
 * Text, JSON or binary, up to 65,536 bytes; Terraform neither writes nor reads it.
 */
export class ExternalValue implements ISecretValue {
  bind(): void {
    // Nothing is put: that is the point.
  }
}
