import { readPending } from '../read-credential';
import type { Rotation } from '../rotation';
import { RotationError } from '../rotation-error';

/**
 * Proves that the pending credential works.
 * @throws RotationError when the target system refuses it
 */
export async function testSecret<C>(rotation: Rotation<C>): Promise<string> {
  await mustAccept(rotation, await readPending(rotation));
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
