import type { LoginContract } from './contract';
import { DATABASE_SETTINGS, type DatabaseSettings } from './login';

/** Amazon Redshift. */
export const REDSHIFT_CONTRACT: LoginContract<DatabaseSettings> = {
  name: 'redshift',
  engines: ['redshift'],
  port: 5439,
  settings: DATABASE_SETTINGS,
};
