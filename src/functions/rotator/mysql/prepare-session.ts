import type { Connection } from 'mysql2/promise';
import { RotationError } from '../core/rotation-error';
import { MARIADB, MYSQL_DUAL_PASSWORDS, type MysqlDialect } from './mysql-dialect';

/**
 * Makes a connection ready for statements about accounts, and says which dialect its server speaks: a secret whose
 * `engine` is `mysql` may live on MariaDB.
 * @throws RotationError when MariaDB is asked to keep the former password
 */
export async function prepareSession(connection: Connection, asked: MysqlDialect): Promise<MysqlDialect> {
  // Quoting relies on backslash escapes, which a server-wide NO_BACKSLASH_ESCAPES would turn off; on UTF-8, of which a
  // server that passes over what its clients ask for may make a charset whose letters end in a backslash; and what is
  // copied from SHOW GRANTS on names that the server has quoted.
  const utf8 = ['client', 'connection', 'results'].map((of) => `character_set_${of} = utf8mb4`);
  await connection.query(`SET SESSION ${["sql_mode = ''", 'sql_quote_show_create = 1', ...utf8].join(', ')}`);
  const [rows] = await connection.query('SELECT VERSION() AS version');
  const [{ version = '' } = {}] = rows as { version?: string }[];
  if (!version.includes('MariaDB')) return asked;
  if (asked === MYSQL_DUAL_PASSWORDS) {
    throw new RotationError(
      "'DUAL_PASSWORDS' must be false for a server that is MariaDB, which keeps one password: remove the setting",
    );
  }
  return MARIADB;
}
