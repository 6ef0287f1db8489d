import { createHash } from 'node:crypto';
import { RotationError } from '../core/rotation-error';
import { secretName } from '../core/secret-name';
import type { TargetSystem } from '../core/target-system';
import type { DatabaseCredential } from '../database/database-credential';
import { databaseTarget } from '../database/database-target';
import { mustBeEqual } from '../database/must-be-equal';
import { mustStillLogIn } from '../database/must-still-log-in';
import { type MasterSource, readMaster } from '../database/read-master';
import type { RedisEngine } from './redis-engine';

export interface TwoPasswordsOptions extends MasterSource {
  readonly engine: RedisEngine;
}

/**
 * One user with two passwords: the pending one joins the current one, and the one before goes. The current password
 * works until the next rotation, so no client is locked out. A superuser sets them, as SHA-256 hashes, which keeps
 * the password out of the server's logs.
 * @see https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/
 */
export function twoPasswords(options: TwoPasswordsOptions): TargetSystem<DatabaseCredential> {
  const { engine } = options;
  return databaseTarget(engine, {
    nextUsername: (username) => username,
    mustBelongTogether: (current, pending) =>
      mustBeEqual(current, pending, ['engine', 'host', 'port', 'username', 'masterarn']),
    apply: async ({ current, pending }) => {
      await mustStillLogIn(engine, current);
      const session = await engine.login(await readMaster(options, current));
      if (session === undefined) {
        throw new RotationError(
          `'masterarn' must hold a superuser who can log in: rotate or repair ${secretName(current.masterarn)}`,
        );
      }
      try {
        await session.keepPasswords(pending.username, [sha256(current.password), sha256(pending.password)]);
      } finally {
        await session.close();
      }
    },
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
