import type { LoginContract } from './contract';
import { SUPERUSER_LOGIN_SETTINGS } from './login';
import type { SettingsOf } from './settings/setting';

/** Users of the access control list of Redis or Valkey. */
export const REDIS_CONTRACT: LoginContract<SettingsOf<typeof SUPERUSER_LOGIN_SETTINGS>> = {
  name: 'redis',
  engines: ['redis', 'valkey'],
  port: 6379,
  settings: SUPERUSER_LOGIN_SETTINGS,
};
