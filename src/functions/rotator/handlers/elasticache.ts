import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createHandler } from '../lambda/create-handler';
import { readSettings } from '../lambda/function-settings';
import { rotationLog } from '../lambda/rotation-log';
import { elastiCacheUser } from '../redis/elasticache-user';
import { REDIS_PASSWORDS, redisEngine } from '../redis/redis-engine';
import { SecretsManagerStore } from '../store/secrets-manager-store';

const settings = readSettings(process.env);
const engine = redisEngine({ tls: settings, passwords: settings.passwords(REDIS_PASSWORDS) });

export const handler = createHandler({
  store: new SecretsManagerStore(new SecretsManagerClient({ maxAttempts: 5 })),
  target: elastiCacheUser({ engine, client: new ElastiCacheClient({ maxAttempts: 5 }) }),
  log: rotationLog(),
  ...(settings.secretIds && { secretIds: settings.secretIds }),
});
