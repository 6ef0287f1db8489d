import type { Connection } from 'mysql2/promise';
import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';
import type { RightsRequest } from '../database/database-engine';
import { copyDefaultRoles } from './default-roles';
import { grantsFor } from './grants-for';
import type { MysqlDialect } from './mysql-dialect';
import { quoteAccount } from './quote';
import { accountsOf, type UserAccount } from './user-accounts';

const REQUIRE = new Map([
  ['', ''],
  ['ANY', ' REQUIRE SSL'],
  ['X509', ' REQUIRE X509'],
]);

/** Gives one user what another may do besides, host by host, and its demand for TLS. */
export async function copyRights(
  connection: Connection,
  { grantsShowDefaultRoles }: MysqlDialect,
  { from, to }: RightsRequest,
): Promise<void> {
  const hosts = (await accountsOf(connection, to)).map(({ host }) => host);
  for (const account of await accountsOf(connection, from)) {
    if (!hosts.includes(account.host)) continue;
    const receiver = quoteAccount(to, account.host);
    const [rows] = await connection.query(`SHOW GRANTS FOR ${quoteAccount(from, account.host)}`);
    const grants = (rows as Record<string, string>[]).flatMap((row) => Object.values(row));
    for (const grant of grantsFor(grants, receiver)) await give(connection, grant);
    if (!grantsShowDefaultRoles) await copyDefaultRoles(connection, { from, to }, account.host);
    const demand = requirement(account);
    if (demand !== '') await connection.query(`ALTER USER ${receiver}${demand}`);
  }
}

/**
 * Access denied: to the server, a database, a table, a column or a routine, or for lack of a right. A superuser may
 * lack the option to give a right on, as that of RDS does, or of a role that somebody else administers.
 * @see https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html
 */
const DENIED = [1044, 1045, 1142, 1143, 1227, 1370, 1698];

async function give(connection: Connection, grant: string): Promise<void> {
  try {
    await connection.query(grant);
  } catch (error) {
    if (!(error instanceof Error && 'errno' in error && DENIED.includes(Number(error.errno)))) throw error;
    throw new RotationError(
      "'masterarn' must hold a superuser who can grant all that 'username' may do, got one who cannot grant a right, a role or a proxy: grant it to the superuser WITH GRANT OPTION or WITH ADMIN OPTION, or use the single-user strategy",
    );
  }
}

/**
 * What follows the account in CREATE USER and ALTER USER.
 * @throws RotationError for an account that demands a certain client certificate
 */
export function requirement({ tls }: UserAccount): string {
  const words = REQUIRE.get(tls);
  if (words === undefined) {
    throw new RotationError(
      `'username' must not require a certain client certificate, got ssl_type ${tls === 'SPECIFIED' ? tls : lengthOf(tls)}: use the single-user strategy`,
    );
  }
  return words;
}
