import { randomBytes } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import type { CloneRequest } from '../database/database-engine';
import { copyRights, requirement } from './copy-rights';
import type { MysqlDialect } from './mysql-dialect';
import { quoteAccount } from './quote';
import { accountsOf } from './user-accounts';

/**
 * Makes the second user of a pair with the rights of the first, on every host the first has an account for.
 * The password comes last: as there are no transactions here, a clone that logs in has all its rights.
 */
export async function cloneAccount(
  connection: Connection,
  dialect: MysqlDialect,
  { original, clone, password }: CloneRequest,
): Promise<void> {
  const accounts = await accountsOf(connection, original);
  for (const account of accounts) {
    const name = quoteAccount(clone, account.host);
    const nobodyKnows = dialect.identifiedBy(account.plugin, randomBytes(24).toString('base64url'));
    await connection.query(`CREATE USER IF NOT EXISTS ${name} ${nobodyKnows}${requirement(account)}`);
  }
  await copyRights(connection, dialect, { from: original, to: clone });
  for (const { host } of accounts) {
    await connection.query(`SET PASSWORD FOR ${quoteAccount(clone, host)} = ${dialect.newPassword(password)}`);
  }
}
