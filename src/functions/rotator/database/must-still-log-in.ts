import { RotationError } from '../core/rotation-error';
import type { DatabaseCredential } from './database-credential';
import type { LoginEngine } from './database-engine';

/**
 * AWS's template demands it too: anybody who can write the secret could otherwise have the superuser set the
 * password of a user who was never theirs.
 * @throws RotationError when the current credential is refused
 */
export async function mustStillLogIn(engine: LoginEngine, current: DatabaseCredential): Promise<void> {
  const session = await engine.login(current);
  if (session === undefined) {
    throw new RotationError(
      `'AWSCURRENT' must be able to log in before a superuser changes anything: set its password by hand`,
    );
  }
  await session.close();
}
