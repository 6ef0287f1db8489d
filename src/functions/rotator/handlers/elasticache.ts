import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { SDK_SETTINGS } from '../lambda/sdk-settings';
import { targetHandler } from '../lambda/target-handler';
import { elastiCacheUser } from '../redis/elasticache-user';
import { REDIS_PASSWORDS, redisEngine } from '../redis/redis-engine';

export const handler = targetHandler((_, settings) => {
  const engine = redisEngine({ tls: settings, passwords: settings.passwords(REDIS_PASSWORDS) });
  return elastiCacheUser({ engine, client: new ElastiCacheClient(SDK_SETTINGS) });
});
