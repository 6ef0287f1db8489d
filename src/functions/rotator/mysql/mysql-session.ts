import type { Connection } from 'mysql2/promise';
import type { DatabaseSession } from '../database/database-engine';
import { cloneAccount } from './clone-account';
import { copyRights } from './copy-rights';
import type { MysqlDialect } from './mysql-dialect';
import { prepareSession } from './prepare-session';
import { quoteAccount } from './quote';
import { accountsOf } from './user-accounts';

/** The statements by which MySQL and MariaDB users are changed. SET PASSWORD keeps the account's plugin. */
export function mysqlSession(connection: Connection, asked: MysqlDialect): DatabaseSession {
  return {
    setPassword: async (username, password) => {
      const dialect = await prepareSession(connection, asked);
      const secret = dialect.newPassword(password);
      if ((await ownName(connection)) === username) {
        await connection.query(`SET PASSWORD = ${secret}`);
        return;
      }
      for (const { host } of await accountsOf(connection, username)) {
        await connection.query(`SET PASSWORD FOR ${quoteAccount(username, host)} = ${secret}`);
      }
    },
    cloneUser: async (request) => cloneAccount(connection, await prepareSession(connection, asked), request),
    shareRights: async (request) => {
      await copyRights(connection, await prepareSession(connection, asked), request);
    },
    close: () => connection.end(),
  };
}

/** The name of the account that the server chose for this login: what comes before its host. */
async function ownName(connection: Connection): Promise<string | undefined> {
  const [rows] = await connection.query('SELECT CURRENT_USER() AS account');
  const [{ account = '' } = {}] = rows as { account?: string }[];
  return account.slice(0, account.lastIndexOf('@'));
}
