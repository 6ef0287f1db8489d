import { changedKey } from '../json/changed-key';
import type { StoredCredential } from './read-credential';
import type { Rotation } from './rotation';
import { RotationError } from './rotation-error';

const REMEDY = 'remove the AWSPENDING version and rotate again';

/**
 * Refuses a pending version that this rotation cannot have made: one that is older than the current version, or that
 * differs from it in anything that a rotation leaves alone. Anybody who can put a value or move a label could otherwise
 * have an old password promoted, or a password sent to a host of their own.
 * @throws RotationError
 */
export function mustSucceed<C>(
  { event, target }: Rotation<C>,
  current: StoredCredential<C>,
  pending: StoredCredential<C>,
): void {
  if (pending.createdAt < current.createdAt) {
    throw new RotationError(`'AWSPENDING' of '${event.secretId}' must be younger than AWSCURRENT: ${REMEDY}`);
  }
  target.mustBelongTogether(current.credential, pending.credential);
  const changed = target.owns && changedKey(current.text, pending.text, target.owns);
  if (changed === undefined) return;
  // The name of a key is a part of the secret, and may be a password in the wrong place.
  throw new RotationError(
    `'AWSPENDING' of '${event.secretId}' must equal AWSCURRENT in all that a rotation does not change, got a difference in a key of ${changed.length} characters: ${REMEDY}`,
  );
}
