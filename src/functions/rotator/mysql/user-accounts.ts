import type { Connection } from 'mysql2/promise';
import { RotationError } from '../core/rotation-error';

/** One user name may have an account for each host it connects from. */
export interface UserAccount {
  readonly host: string;
  readonly plugin: string;
  /** '' for none, ANY for TLS, X509 for a client certificate, SPECIFIED for a certain one. */
  readonly tls: string;
}

/**
 * The accounts of a user, which the superuser may list.
 * @throws RotationError when there is none
 */
export async function accountsOf(connection: Connection, username: string): Promise<readonly UserAccount[]> {
  const [rows] = await connection.query(
    'SELECT host AS host, plugin AS plugin, ssl_type AS tls FROM mysql.user WHERE user = ? ORDER BY host',
    [username],
  );
  const accounts = rows as UserAccount[];
  if (accounts.length === 0) throw new RotationError(`'username' must exist on the server: create the user first`);
  return accounts;
}
