import { RotationError } from '../core/rotation-error';
import type { CredentialChange, TargetSystem } from '../core/target-system';
import type { DatabaseCredential } from './database-credential';
import type { DatabaseEngine } from './database-engine';
import { databaseTarget } from './database-target';
import { mustBeEqual } from './must-be-equal';

/**
 * One user, who changes their own password. Between setSecret and finishSecret a client that reads
 * AWSCURRENT cannot log in; alternating users close that gap.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-strategy.html
 */
export function singleUser(engine: DatabaseEngine): TargetSystem<DatabaseCredential> {
  return databaseTarget(engine, {
    nextUsername: (username) => username,
    mustBelongTogether: (current, pending) => mustBeEqual(current, pending, ['engine', 'host', 'port', 'username']),
    apply: (change) => setOwnPassword(engine, change),
  });
}

async function setOwnPassword(engine: DatabaseEngine, change: CredentialChange<DatabaseCredential>): Promise<void> {
  const { username, password } = change.pending;
  for await (const former of change.formers()) {
    const session = await engine.login(former);
    if (session === undefined) continue;
    try {
      return await session.setPassword(username, password);
    } finally {
      await session.close();
    }
  }
  throw new RotationError(
    `'username' must be able to log in with AWSPENDING, AWSCURRENT or AWSPREVIOUS: set the password of AWSCURRENT by hand`,
  );
}
