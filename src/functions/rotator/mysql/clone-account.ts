import { randomBytes } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import { RotationError } from '../core/rotation-error';
import type { CloneRequest } from '../database/database-engine';
import { grantsFor } from './grants-for';
import type { MysqlDialect } from './mysql-dialect';
import { quoteAccount } from './quote';
import { accountsOf, type UserAccount } from './user-accounts';

const REQUIRE: Readonly<Record<string, string>> = { '': '', ANY: ' REQUIRE SSL', X509: ' REQUIRE X509' };

/**
 * Makes the second user of a pair with the rights of the first, on every host the first has an account for.
 * The password comes last: as there are no transactions here, a clone that logs in has all its rights.
 */
export async function cloneAccount(
  connection: Connection,
  dialect: MysqlDialect,
  request: CloneRequest,
): Promise<void> {
  const accounts = await accountsOf(connection, request.original);
  for (const account of accounts) {
    const clone = quoteAccount(request.clone, account.host);
    const nobodyKnows = dialect.identifiedBy(account.plugin, randomBytes(24).toString('base64url'));
    await connection.query(`CREATE USER IF NOT EXISTS ${clone} ${nobodyKnows}${requirement(account, request)}`);
    const [rows] = await connection.query(`SHOW GRANTS FOR ${quoteAccount(request.original, account.host)}`);
    const grants = (rows as Record<string, string>[]).flatMap((row) => Object.values(row));
    for (const grant of grantsFor(grants, clone)) await connection.query(grant);
  }
  for (const { host } of accounts) {
    const secret = dialect.newPassword(request.password);
    await connection.query(`SET PASSWORD FOR ${quoteAccount(request.clone, host)} = ${secret}`);
  }
}

function requirement({ tls }: UserAccount, { original }: CloneRequest): string {
  const words = REQUIRE[tls];
  if (words === undefined) {
    throw new RotationError(
      `'${original}' must not require a certain client certificate, got ssl_type ${tls}: use the single-user strategy`,
    );
  }
  return words;
}
