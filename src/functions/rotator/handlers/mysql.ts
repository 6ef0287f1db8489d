import { MYSQL_CONTRACT } from '../../../model/rotation/mysql';
import { databaseHandler } from '../lambda/database-handler';
import { MYSQL, MYSQL_DUAL_PASSWORDS } from '../mysql/mysql-dialect';
import { MYSQL_PASSWORDS, mysqlEngine } from '../mysql/mysql-engine';

const { dualPasswords } = MYSQL_CONTRACT.settings.read(process.env);

export const handler = databaseHandler({
  passwords: MYSQL_PASSWORDS,
  engine: (options) =>
    mysqlEngine({ ...options, contract: MYSQL_CONTRACT, dialect: dualPasswords ? MYSQL_DUAL_PASSWORDS : MYSQL }),
});
