import { databaseHandler } from '../lambda/database-handler';
import { MYSQL, MYSQL_DUAL_PASSWORDS } from '../mysql/mysql-dialect';
import { MYSQL_PASSWORDS, mysqlEngine } from '../mysql/mysql-engine';

/** DUAL_PASSWORDS=true keeps the former password of MySQL 8.0.14 and later until the next rotation. */
const dialect = process.env.DUAL_PASSWORDS === 'true' ? MYSQL_DUAL_PASSWORDS : MYSQL;

export const handler = databaseHandler({
  passwords: MYSQL_PASSWORDS,
  engine: (options) => mysqlEngine({ ...options, dialect }),
});
