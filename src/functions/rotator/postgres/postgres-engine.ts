import { Client, type ClientConfig, DatabaseError } from 'pg';
import { POSTGRES_CONTRACT } from '../../../model/rotation/postgres';
import type { PasswordPolicy } from '../core/secret-store';
import { type DatabaseCredential, portOf } from '../database/database-credential';
import type { DatabaseEngine } from '../database/database-engine';
import { patientSocket } from '../net/patient-socket';
import { explainTls } from '../tls/tls-error';
import { type TlsPolicy, tlsSettings } from '../tls/tls-settings';
import { postgresSession } from './postgres-session';

/** Length and alphabet of AWS's PostgreSQL template. */
export const POSTGRES_PASSWORDS: PasswordPolicy = { length: 32, excludeCharacters: ':/@"\'\\' };

/**
 * Refused logins: class 28.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const REFUSED = ['28P01', '28000'];
const PATIENCE_MS = 5_000;

export interface PostgresOptions {
  readonly tls: TlsPolicy;
  /** @default 32 characters without `:/@"'\` */
  readonly passwords?: PasswordPolicy;
}

/** PostgreSQL: RDS, Aurora or self-managed. */
export function postgresEngine({ tls, passwords = POSTGRES_PASSWORDS }: PostgresOptions): DatabaseEngine {
  return {
    names: POSTGRES_CONTRACT.engines,
    passwords,
    usernameLimit: 63,
    login: async (credential) => {
      const client = await connectPostgres(credential, { tls, port: POSTGRES_CONTRACT.port, dbname: 'postgres' });
      return client && postgresSession(client);
    },
  };
}

export interface PostgresDefaults {
  readonly tls: TlsPolicy;
  readonly port: number;
  readonly dbname: string;
}

/**
 * Opens a connection.
 * @returns undefined when the server refused this user with this password
 */
export async function connectPostgres(
  credential: DatabaseCredential,
  defaults: PostgresDefaults,
): Promise<Client | undefined> {
  const ssl = tlsSettings(defaults.tls, credential);
  const socket = patientSocket();
  const config: ClientConfig = {
    host: credential.host,
    port: portOf(credential, defaults.port),
    database: credential.dbname || defaults.dbname,
    user: credential.username,
    password: credential.password,
    ssl,
    application_name: 'rotation',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    stream: () => socket,
  };
  const client = new Client(config);
  // Without a listener a connection that the server ends would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    socket.destroy();
    if (error instanceof DatabaseError && isRefusal(error)) return undefined;
    throw explainTls(error);
  }
}

/** A rule of pg_hba.conf is about the connection, for example about its encryption, and not about the password. */
function isRefusal({ code = '', message }: DatabaseError): boolean {
  return REFUSED.includes(code) && !message.includes('pg_hba.conf');
}
