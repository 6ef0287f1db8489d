import { targetHandler } from '../lambda/target-handler';
import { REDIS_PASSWORDS, redisEngine } from '../redis/redis-engine';
import { twoPasswords } from '../redis/two-passwords';

export const handler = targetHandler((store, settings) => {
  const engine = redisEngine({ tls: settings, passwords: settings.passwords(REDIS_PASSWORDS) });
  return twoPasswords({ engine, store, trustedHosts: settings.trustedHosts, replicaHosts: settings.replicaHosts });
});
