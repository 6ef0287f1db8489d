import { MARIADB_CONTRACT } from '../../../model/rotation/mariadb';
import { databaseHandler } from '../lambda/database-handler';
import { MARIADB } from '../mysql/mysql-dialect';
import { MYSQL_PASSWORDS, mysqlEngine } from '../mysql/mysql-engine';

export const handler = databaseHandler({
  passwords: MYSQL_PASSWORDS,
  engine: (options) => mysqlEngine({ ...options, contract: MARIADB_CONTRACT, dialect: MARIADB }),
});
