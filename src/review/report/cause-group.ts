import type { CauseKind } from './cause';
import type { ChangedThing } from './changed-thing';
import type { Loose } from './consequences';

/** A cause before it is put into words. */
export interface CauseGroup {
  readonly kind: CauseKind;
  /** @default - nothing that changed was found, only what follows from it */
  readonly thing?: ChangedThing;
  readonly members: readonly Loose[];
}
