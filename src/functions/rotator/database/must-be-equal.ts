import { RotationError } from '../core/rotation-error';
import type { DatabaseCredential } from './database-credential';

/**
 * Refuses a pair of credentials that differ in a key that decides where a password is sent.
 * @throws RotationError
 */
export function mustBeEqual(current: DatabaseCredential, pending: DatabaseCredential, keys: readonly string[]): void {
  for (const key of keys) {
    if (text(current[key]) !== text(pending[key])) {
      throw new RotationError(
        `'${key}' of AWSPENDING must equal that of the version it replaces: remove the AWSPENDING version and rotate again`,
      );
    }
  }
}

/** A port may be written as a number or as text. */
function text(value: unknown): string {
  return value === undefined ? '' : String(value);
}
