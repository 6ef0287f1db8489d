import type { LoginContract } from './contract';
import { DATABASE_SETTINGS, type DatabaseSettings } from './login';

/** PostgreSQL: RDS, Aurora or one's own. */
export const POSTGRES_CONTRACT: LoginContract<DatabaseSettings> = {
  name: 'postgres',
  engines: ['postgres', 'aurora-postgresql'],
  port: 5432,
  settings: DATABASE_SETTINGS,
};
