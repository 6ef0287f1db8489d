import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createHandler } from '../lambda/create-handler';
import { readSettings } from '../lambda/function-settings';
import { rotationLog } from '../lambda/rotation-log';
import { REDIS_PASSWORDS, redisEngine } from '../redis/redis-engine';
import { twoPasswords } from '../redis/two-passwords';
import { SecretsManagerStore } from '../store/secrets-manager-store';

const settings = readSettings(process.env);
const store = new SecretsManagerStore(new SecretsManagerClient({ maxAttempts: 5 }));
const engine = redisEngine({ tls: settings, passwords: settings.passwords(REDIS_PASSWORDS) });

export const handler = createHandler({
  store,
  target: twoPasswords({ engine, store, trustedHosts: settings.trustedHosts }),
  log: rotationLog(),
  ...(settings.secretIds && { secretIds: settings.secretIds }),
});
