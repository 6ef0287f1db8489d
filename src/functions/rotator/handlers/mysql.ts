import { databaseHandler } from '../lambda/database-handler';
import { flag } from '../lambda/function-settings';
import { MYSQL, MYSQL_DUAL_PASSWORDS } from '../mysql/mysql-dialect';
import { MYSQL_PASSWORDS, mysqlEngine } from '../mysql/mysql-engine';

/** DUAL_PASSWORDS keeps the former password of MySQL 8.0.14 and later until the next rotation. */
const dialect = flag(process.env, 'DUAL_PASSWORDS', false) ? MYSQL_DUAL_PASSWORDS : MYSQL;

export const handler = databaseHandler({
  passwords: MYSQL_PASSWORDS,
  engine: (options) => mysqlEngine({ ...options, dialect }),
});
