import { readPending } from '../read-credential';
import type { Rotation } from '../rotation';
import { RotationError } from '../rotation-error';

/**
 * Proves that the pending credential works. It need not be a successor of the current one, because nothing is changed
 * here: RotateSecret, when it does not rotate at once, has the current one tested, and `rollback` the previous one.
 * @throws RotationError when the target system refuses it
 */
export async function testSecret<C>(rotation: Rotation<C>): Promise<string> {
  await mustAccept(rotation, (await readPending(rotation)).credential);
  rotation.proofs?.works(rotation.event, (rotation.now ?? Date.now)());
  return 'pending works';
}

/** @throws RotationError when the target system refuses the pending credential */
export async function mustAccept<C>({ event, target }: Rotation<C>, pending: C): Promise<void> {
  if (!(await target.accepts(pending))) {
    throw new RotationError(
      `'AWSPENDING' of '${event.secretId}' must work before it is promoted: the target system refused version ${event.token}`,
    );
  }
}
