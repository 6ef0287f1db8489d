import type { SecretState } from '../../../live/versions/secret-state';
import type { Proofs } from './proofs';
import type { RotationEvent } from './rotation-event';
import type { SecretStore, StoredVersion } from './secret-store';
import type { TargetSystem } from './target-system';

/** What a rotator is made of. */
export interface Rotator<C> {
  readonly store: SecretStore;
  readonly target: TargetSystem<C>;
  readonly log: RotationLog;
  /** @default - waits by the clock */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** @default Date.now */
  readonly now?: () => number;
  /** What earlier invocations in the same execution environment have seen. @default - every step asks for itself */
  readonly proofs?: Proofs;
}

/** What a step sees: the rotator, the event, and the labels as they were when the invocation began. */
export interface Rotation<C> extends Rotator<C> {
  readonly event: RotationEvent;
  readonly description: SecretState;
  /** The pending version, where it was asked for together with the labels. @default - it is asked for when needed */
  readonly pending?: Promise<StoredVersion | undefined>;
}

/** The only fields that may be logged. None of them can carry a value of a secret. */
export interface LogFields {
  readonly step?: string;
  readonly secretId?: string;
  readonly versionId?: string;
  readonly outcome?: string;
  readonly error?: string;
  readonly reason?: string;
  readonly milliseconds?: number;
}

/** pino's `info` and `error`, no more. */
export interface RotationLog {
  info(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}
