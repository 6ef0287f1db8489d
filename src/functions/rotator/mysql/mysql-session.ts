import type { Connection } from 'mysql2/promise';
import type { DatabaseSession } from '../database/database-engine';
import { cloneAccount } from './clone-account';
import type { MysqlDialect } from './mysql-dialect';
import { quoteAccount } from './quote';
import { accountsOf } from './user-accounts';

/** The statements by which MySQL and MariaDB users are changed. SET PASSWORD keeps the account's plugin. */
export function mysqlSession(connection: Connection, dialect: MysqlDialect): DatabaseSession {
  return {
    setPassword: async (username, password) => {
      const secret = dialect.newPassword(password);
      if ((await ownName(connection)) === username) {
        await connection.query(`SET PASSWORD = ${secret}`);
        return;
      }
      for (const { host } of await accountsOf(connection, username)) {
        await connection.query(`SET PASSWORD FOR ${quoteAccount(username, host)} = ${secret}`);
      }
    },
    cloneUser: (request) => cloneAccount(connection, dialect, request),
    close: () => connection.end(),
  };
}

async function ownName(connection: Connection): Promise<string | undefined> {
  const [rows] = await connection.query('SELECT SUBSTRING_INDEX(CURRENT_USER(), "@", 1) AS name');
  return (rows as { name: string }[])[0]?.name;
}
