import { Label } from '../../model/staging-label';
import { LiveError } from '../live-error';
import { pendingRemedy } from '../versions/pending-remedy';
import { requireOwn } from '../versions/require-own';
import { holderOf, type SecretState, type SecretVersion } from '../versions/secret-state';
import type { RollbackPlan, RollbackTest } from './rollback-plan';

export interface PlanOptions {
  /**
   * Why the previous version may be taken untested where nothing can test it; a rotation function tests it all the same.
   *
   * @default - a secret that nothing can test is refused
   */
  readonly untestedReason?: string;
}

/**
 * Decides what a rollback does, from the labels alone.
 *
 * @throws `LiveError` when there is nothing to go back to, a rotation is under way, or nothing can test the old version
 */
export function planRollback(secret: SecretState, options: PlanOptions): RollbackPlan {
  requireOwn(secret);
  const current = holderOf(secret, Label.current);
  const previous = holderOf(secret, Label.previous);
  if (current === undefined || previous === undefined) {
    const missing = current === undefined ? Label.current : Label.previous;
    throw new LiveError(
      `'${missing}' of '${secret.name}' must be on a version, but it is on none: there is nothing to go back to`,
    );
  }
  if (current.labels.includes(Label.rollback)) {
    return { secret, from: previous, to: current, test: testOf(secret, options), moved: true };
  }
  refuseUnderWay(secret, [current, previous]);
  refuseEnded(secret);
  return { secret, from: current, to: previous, test: testOf(secret, options), moved: false };
}

function refuseUnderWay(secret: SecretState, finished: readonly SecretVersion[]): void {
  const pending = holderOf(secret, Label.pending);
  if (pending === undefined || finished.includes(pending)) return;
  throw new LiveError(
    `'${Label.pending}' of '${secret.name}' must not be on a version of a rotation under way, got ${pending.id}; ${pendingRemedy(secret.name, pending.id)}`,
  );
}

/** The use of a token that its own rotation ended may end its whole family, so it is not even tested. */
function refuseEnded(secret: SecretState): void {
  if (holderOf(secret, Label.claim) === undefined) return;
  throw new LiveError(
    `'${secret.name}' must keep its previous credential when it rotates, but it rotates itself (label ${Label.claim}), which ends that credential: rotate it again, or issue a credential by hand and store it`,
  );
}

function testOf({ name, functionArn, rotationEnabled }: SecretState, { untestedReason }: PlanOptions): RollbackTest {
  if (functionArn !== undefined && rotationEnabled) return { kind: 'function', functionArn };
  if (untestedReason !== undefined) return { kind: 'none', reason: untestedReason };
  const lack = functionArn === undefined ? 'it has no rotation function' : 'its rotation is turned off';
  throw new LiveError(
    `'${Label.previous}' of '${name}' must be tested before it becomes current, but ${lack}: test it yourself and give --untested --reason <text>`,
  );
}
