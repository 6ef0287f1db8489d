import type { Severity } from './severity';

/** Where something was made: a line of TypeScript where that is known, otherwise the synthesized file. */
export interface SourceLocation {
  /** Relative to the root of the project, with slashes. */
  readonly file: string;
  /** From 1. @default - not known */
  readonly line?: number;
}

/** A golden rule that something breaks. */
export interface Finding {
  /** Id of the rule, such as `secret-customer-key`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Terraform address of what breaks the rule, with its stack: `prod-security/aws_kms_key.main`. */
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
  /** Equal for the same finding of another run, and for no other finding. 16 hexadecimal digits. */
  readonly fingerprint: string;
  /** @default - not known */
  readonly location?: SourceLocation;
}

/** A change that destroys, replaces or locks something. */
export interface Hazard {
  readonly kind: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
  /** @default - it is about every Region of its subject */
  readonly region?: string;
  /** Sid of the guardrail that is lost. @default - it is about something else, or about a policy as a whole */
  readonly guardrail?: string;
  /** @default - not known */
  readonly location?: SourceLocation;
}
