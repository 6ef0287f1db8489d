import { Label } from '../../../model/staging-label';
import { RotationError } from './rotation-error';
import type { RotationEvent } from './rotation-event';

/** What the previous version carries while the command `rollback` has it tested, before it goes back to it. */
const TESTED_BY_ROLLBACK: readonly string[] = [Label.pending, Label.previous, Label.rollback];

/**
 * Refuses a version that has AWSPENDING beside another label: RotateSecret makes none, but anybody who can move labels
 * could have an old version set and promoted. A version of a rollback may be tested, and no more.
 * @throws RotationError
 */
export function mustBeAlone(event: RotationEvent, labels: readonly string[]): void {
  if (labels.length === 1 || (event.step === 'testSecret' && isRollback(labels))) return;
  throw new RotationError(
    `'ClientRequestToken' ${event.token} must carry AWSPENDING alone on '${event.secretId}', got ${labels.length} labels: remove AWSPENDING from that version and rotate again`,
  );
}

/** The previous version may carry labels of other tools, too. */
function isRollback(labels: readonly string[]): boolean {
  return TESTED_BY_ROLLBACK.every((label) => labels.includes(label));
}
