import { type Connection, createConnection } from 'mysql2/promise';
import type { LoginContract } from '../../../model/rotation/contract';
import type { PasswordPolicy } from '../core/secret-store';
import { type DatabaseCredential, portOf } from '../database/database-credential';
import type { DatabaseEngine } from '../database/database-engine';
import { patientSocket } from '../net/patient-socket';
import { explainTls } from '../tls/tls-error';
import { certificateHost, type TlsPolicy, tlsSettings } from '../tls/tls-settings';
import { ed25519Login } from './ed25519-login';
import type { MysqlDialect } from './mysql-dialect';
import { mysqlSession } from './mysql-session';

/** Length and alphabet of AWS's MySQL and MariaDB templates. */
export const MYSQL_PASSWORDS: PasswordPolicy = { length: 32, excludeCharacters: '/@"\'\\' };

/**
 * Access denied: for the user, to the database, without a password.
 * @see https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html
 */
const REFUSED = [1045, 1044, 1698];
const PATIENCE_MS = 5_000;

export interface MysqlOptions {
  readonly dialect: MysqlDialect;
  /** Whose names and port the engine has. */
  readonly contract: Pick<LoginContract<unknown>, 'engines' | 'port'>;
  readonly tls: TlsPolicy;
  /** @default 32 characters without `/@"'\` */
  readonly passwords?: PasswordPolicy;
}

/** MySQL or MariaDB: RDS, Aurora or self-managed. */
export function mysqlEngine({ dialect, contract, tls, passwords = MYSQL_PASSWORDS }: MysqlOptions): DatabaseEngine {
  return {
    names: contract.engines,
    passwords,
    usernameLimit: dialect.usernameLimit,
    login: async (credential) => {
      const connection = await connect(credential, tls, contract.port);
      return connection && mysqlSession(connection, dialect);
    },
  };
}

async function connect(
  credential: DatabaseCredential,
  tls: TlsPolicy,
  standardPort: number,
): Promise<Connection | undefined> {
  const settings = tlsSettings(tls, credential);
  const { host } = credential;
  const port = portOf(credential, standardPort);
  const socket = patientSocket();
  try {
    return await createConnection({
      // The driver checks the certificate for this name.
      host: certificateHost(tls, credential),
      port,
      // The driver has no limit for queries.
      stream: () => socket.connect(port, host),
      user: credential.username,
      password: credential.password,
      charset: 'utf8mb4',
      connectTimeout: PATIENCE_MS,
      authPlugins: {
        client_ed25519: () => (nonce: Buffer) => ed25519Login(credential.password, nonce.subarray(0, 32)),
      },
      ...(credential.dbname && { database: credential.dbname }),
      ...(settings && {
        ssl: { ca: settings.ca, minVersion: settings.minVersion, rejectUnauthorized: true, verifyIdentity: true },
      }),
    });
  } catch (error) {
    socket.destroy();
    if (error instanceof Error && 'errno' in error && REFUSED.includes(Number(error.errno))) return undefined;
    throw explainTls(error);
  }
}
