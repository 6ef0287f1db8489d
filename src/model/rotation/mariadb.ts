import type { LoginContract } from './contract';
import { DATABASE_SETTINGS, type DatabaseSettings } from './login';

/** MariaDB. */
export const MARIADB_CONTRACT: LoginContract<DatabaseSettings> = {
  name: 'mariadb',
  engines: ['mariadb'],
  port: 3306,
  settings: DATABASE_SETTINGS,
};
