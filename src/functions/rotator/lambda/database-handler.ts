import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { PasswordPolicy } from '../core/secret-store';
import { alternatingUsers } from '../database/alternating-users';
import type { DatabaseEngine } from '../database/database-engine';
import { singleUser } from '../database/single-user';
import { SecretsManagerStore } from '../store/secrets-manager-store';
import type { TlsPolicy } from '../tls-settings';
import { createHandler } from './create-handler';
import { readSettings } from './function-settings';
import { rotationLog } from './rotation-log';

export interface EngineSetup {
  /** Length and alphabet where the environment does not say otherwise. */
  readonly passwords: PasswordPolicy;
  engine(options: { readonly tls: TlsPolicy; readonly passwords: PasswordPolicy }): DatabaseEngine;
}

/** The handler of a database engine, set up from the environment of the function. */
export function databaseHandler(setup: EngineSetup, environment: NodeJS.ProcessEnv = process.env) {
  const settings = readSettings(environment);
  const { caFile, allowPlaintext, trustedHosts, secretIds } = settings;
  const store = new SecretsManagerStore(new SecretsManagerClient({ maxAttempts: 5 }));
  const engine = setup.engine({ tls: { caFile, allowPlaintext }, passwords: settings.passwords(setup.passwords) });
  const target = settings.alternating ? alternatingUsers({ engine, store, trustedHosts }) : singleUser(engine);
  return createHandler({ store, target, log: rotationLog(), ...(secretIds && { secretIds }) });
}
