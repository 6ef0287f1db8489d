import type { RotationContract } from './contract';
import { LOGIN_SETTINGS, type LoginSettings } from './login';

/** Users of ElastiCache, by its API. They log in as those of Redis do. */
export const ELASTICACHE_CONTRACT: RotationContract<LoginSettings> = {
  name: 'elasticache',
  settings: LOGIN_SETTINGS,
};
