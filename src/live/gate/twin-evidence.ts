import type { SecretState } from '../versions/secret-state';

/** What the staging account says about a twin. */
export interface TwinEvidence {
  /** @default - there is no such secret */
  readonly twin?: SecretState;
  /** @default - no function rotates it, or the function is gone */
  readonly rotationFunction?: FunctionEvidence;
}

/**
 * Asks the staging account for a twin by name and for its function; that something does not exist is an answer.
 *
 * @throws `LiveError` when AWS refuses to answer
 */
export type TwinReader = (name: string) => Promise<TwinEvidence>;

export interface FunctionEvidence {
  readonly arn: string;
  /** When code or settings last changed. */
  readonly modified: Date;
  /** The tag `RotationFunctionVersion`. @default - the function has no such tag, as those of AWS */
  readonly version?: string;
}
