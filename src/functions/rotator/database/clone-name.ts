import { RotationError } from '../core/rotation-error';

const SUFFIX = '_clone';

/** The user without the suffix. */
export function originalName(username: string): string {
  return username.endsWith(SUFFIX) && username !== SUFFIX ? username.slice(0, -SUFFIX.length) : username;
}

/**
 * The second user of the pair, named as AWS's templates name it.
 * @throws RotationError when the name is longer than the server takes
 */
export function cloneName(original: string, limit: number): string {
  const name = original + SUFFIX;
  const bytes = Buffer.byteLength(name);
  if (bytes > limit) {
    throw new RotationError(
      `'username' must leave room for '${SUFFIX}' within ${limit} bytes, got ${bytes} bytes: use a shorter user name`,
    );
  }
  return name;
}

/**
 * Whose turn is next.
 * @throws RotationError when either name is longer than the server takes, which might cut it off and mean another user
 */
export function otherName(username: string, limit: number): string {
  const original = originalName(username);
  const clone = cloneName(original, limit);
  return username === clone ? original : clone;
}
