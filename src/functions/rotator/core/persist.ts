import { Label } from '../../../model/staging-label';
import type { Rotation } from './rotation';
import { RotationError } from './rotation-error';

const TRIES = 6;
const FIRST_PAUSE_MS = 100;

/**
 * Stores the pending value, and tries again with the very same value: a value that a remote system
 * issued once exists nowhere else, and PutSecretValue takes the same value under the same token twice.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 * @returns false when the version already holds another value
 */
export async function persist<C>(rotation: Rotation<C>, value: string): Promise<boolean> {
  const { event, store } = rotation;
  const pause = rotation.pause ?? wait;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.write({
        secretId: event.secretId,
        versionId: event.token,
        value,
        label: Label.pending,
        ...(event.rotationToken && { rotationToken: event.rotationToken }),
      });
    } catch (error) {
      if (attempt === TRIES || error instanceof RotationError) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
