import type { LoginContract } from './contract';
import { DATABASE_SETTINGS, type DatabaseSettings } from './login';

/** Amazon DocumentDB and MongoDB. */
export const MONGO_CONTRACT: LoginContract<DatabaseSettings> = {
  name: 'mongo',
  engines: ['mongo'],
  port: 27_017,
  settings: DATABASE_SETTINGS,
};
