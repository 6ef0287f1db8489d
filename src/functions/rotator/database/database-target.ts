import type { CredentialChange, ProposalContext, TargetSystem } from '../core/target-system';
import { type DatabaseCredential, parseDatabaseCredential } from './database-credential';
import type { LoginEngine } from './database-engine';

/** What a strategy decides; the rest is the same for every database. */
export interface DatabaseStrategy {
  /** The user whom the next credential names. */
  nextUsername(username: string): string;
  mustBelongTogether(current: DatabaseCredential, pending: DatabaseCredential): void;
  apply(change: CredentialChange<DatabaseCredential>): Promise<void>;
}

/** A database whose password rotates by the given strategy. */
export function databaseTarget(engine: LoginEngine, strategy: DatabaseStrategy): TargetSystem<DatabaseCredential> {
  return {
    parse: (text, subject) => parseDatabaseCredential(text, subject, engine.names),
    format: (credential) => JSON.stringify(credential),
    // A user who changes their own password keeps the name, which is compared below.
    owns: ['username', 'password'],
    propose: async (current: DatabaseCredential, context: ProposalContext) => ({
      ...current,
      username: strategy.nextUsername(current.username),
      password: await context.randomPassword(engine.passwords),
    }),
    accepts: async (credential) => {
      const session = await engine.login(credential);
      await session?.close();
      return session !== undefined;
    },
    mustBelongTogether: (current, pending) => strategy.mustBelongTogether(current, pending),
    apply: (change) => strategy.apply(change),
  };
}
