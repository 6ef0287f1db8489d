import type { Connection } from 'mysql2/promise';
import { RotationError } from '../core/rotation-error';
import type { RightsRequest } from '../database/database-engine';
import { grantsFor } from './grants-for';
import { quoteAccount } from './quote';
import { accountsOf, type UserAccount } from './user-accounts';

const REQUIRE: Readonly<Record<string, string>> = { '': '', ANY: ' REQUIRE SSL', X509: ' REQUIRE X509' };

/** Gives one user what another may do besides, host by host, and its demand for TLS. */
export async function copyRights(connection: Connection, { from, to }: RightsRequest): Promise<void> {
  const hosts = (await accountsOf(connection, to)).map(({ host }) => host);
  for (const account of await accountsOf(connection, from)) {
    if (!hosts.includes(account.host)) continue;
    const receiver = quoteAccount(to, account.host);
    const [rows] = await connection.query(`SHOW GRANTS FOR ${quoteAccount(from, account.host)}`);
    const grants = (rows as Record<string, string>[]).flatMap((row) => Object.values(row));
    for (const grant of grantsFor(grants, receiver)) await connection.query(grant);
    const demand = requirement(account);
    if (demand !== '') await connection.query(`ALTER USER ${receiver}${demand}`);
  }
}

/**
 * What follows the account in CREATE USER and ALTER USER.
 * @throws RotationError for an account that demands a certain client certificate
 */
export function requirement({ tls }: UserAccount): string {
  const words = REQUIRE[tls];
  if (words === undefined) {
    throw new RotationError(
      `'username' must not require a certain client certificate, got ssl_type ${tls}: use the single-user strategy`,
    );
  }
  return words;
}
