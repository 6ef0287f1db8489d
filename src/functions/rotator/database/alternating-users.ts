import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';
import { secretName } from '../core/secret-name';
import type { CredentialChange, TargetSystem } from '../core/target-system';
import { cloneName, originalName, otherName } from './clone-name';
import type { DatabaseCredential } from './database-credential';
import type { DatabaseEngine } from './database-engine';
import { databaseTarget } from './database-target';
import { mustBeEqual } from './must-be-equal';
import { mustStillLogIn } from './must-still-log-in';
import { type MasterSource, readMaster } from './read-master';

export interface AlternatingUsersOptions extends MasterSource {
  readonly engine: DatabaseEngine;
}

/**
 * Two users with the same rights take turns, so that the current one keeps working until the next rotation.
 * A superuser sets the passwords.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-strategy.html
 */
export function alternatingUsers(options: AlternatingUsersOptions): TargetSystem<DatabaseCredential> {
  const { engine } = options;
  return databaseTarget(engine, {
    nextUsername: (username) => otherName(username, engine.usernameLimit),
    mustBelongTogether: (current, pending) => {
      mustBeEqual(current, pending, ['engine', 'host', 'port', 'masterarn']);
      const expected = otherName(current.username, engine.usernameLimit);
      if (pending.username !== expected) {
        throw new RotationError(
          `'username' of AWSPENDING must be the other user of the pair, got ${lengthOf(pending.username)}: remove the AWSPENDING version and rotate again`,
        );
      }
    },
    apply: (change) => setOtherPassword(options, change),
  });
}

async function setOtherPassword(
  options: AlternatingUsersOptions,
  { current, pending }: CredentialChange<DatabaseCredential>,
): Promise<void> {
  const { engine } = options;
  await mustStillLogIn(engine, current);
  const master = await readMaster(options, current);
  const session = await engine.login(master);
  if (session === undefined) {
    throw new RotationError(
      `'masterarn' must hold a superuser who can log in: rotate or repair ${secretName(current.masterarn)}`,
    );
  }
  try {
    const original = originalName(current.username);
    const clone = cloneName(original, engine.usernameLimit);
    await session.mustBePair?.({ from: clone, to: original });
    if (pending.username === original) {
      // A grant to the user whose turn ends would else be gone with it.
      await session.shareRights?.({ from: clone, to: original });
      await session.setPassword(original, pending.password);
    } else await session.cloneUser({ original, clone, password: pending.password });
  } finally {
    await session.close();
  }
}
