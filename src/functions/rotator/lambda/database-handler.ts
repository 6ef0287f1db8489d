import type { PasswordPolicy } from '../core/secret-store';
import { alternatingUsers } from '../database/alternating-users';
import type { DatabaseEngine } from '../database/database-engine';
import { singleUser } from '../database/single-user';
import type { TlsPolicy } from '../tls/tls-settings';
import { targetHandler } from './target-handler';

export interface EngineSetup {
  /** Length and alphabet where the environment does not say otherwise. */
  readonly passwords: PasswordPolicy;
  engine(options: { readonly tls: TlsPolicy; readonly passwords: PasswordPolicy }): DatabaseEngine;
}

/** The handler of a database engine: one user or two, as the environment says. */
export function databaseHandler(setup: EngineSetup): (event: unknown) => Promise<void> {
  return targetHandler((store, { trustedHosts, replicaHosts, alternating, passwords, ...tls }) => {
    const engine = setup.engine({ tls, passwords: passwords(setup.passwords) });
    return alternating ? alternatingUsers({ engine, store, trustedHosts, replicaHosts }) : singleUser(engine);
  });
}
