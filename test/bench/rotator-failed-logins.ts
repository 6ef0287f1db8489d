import { randomUUID } from 'node:crypto';
import { CreateSecretCommand, RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { alternatingUsers } from '../../src/functions/rotator/database/alternating-users';
import type { DatabaseCredential } from '../../src/functions/rotator/database/database-credential';
import { singleUser } from '../../src/functions/rotator/database/single-user';
import { createHandler } from '../../src/functions/rotator/lambda/create-handler';
import { postgresEngine } from '../../src/functions/rotator/postgres/postgres-engine';
import { SecretsManagerStore } from '../../src/functions/rotator/store/secrets-manager-store';
import { STEPS } from '../functions/rotator/helpers/world';
import { MOTO, MotoServer } from '../helpers/servers/moto-server';
import { POSTGRES, PostgresServer } from '../helpers/servers/postgres-server';
import { findTool } from '../helpers/servers/tool';
import { stepsOfAws } from './rotator-steps-of-aws';

export interface FailedLogins {
  readonly who: string;
  /** Of one client that reads AWSCURRENT before each log-in, per rotation. */
  readonly failed: number;
}

type Handler = (event: unknown) => Promise<void>;

/** Log-ins that fail while one user, two users, and one user in the order of AWS's calls are rotated. */
export async function measureFailedLogins(rotations: number): Promise<FailedLogins[]> {
  const [initdb, moto] = [findTool(POSTGRES), findTool(MOTO)];
  if (initdb === undefined || moto === undefined) return [];
  const database = await PostgresServer.start(initdb);
  const api = await MotoServer.start(moto);
  const engine = postgresEngine({ tls: { caFile: database.caFile } });
  const store = new SecretsManagerStore(api.client);
  const log = { info: () => {}, error: () => {} };
  const handlers: [string, Handler][] = [
    ['one user', createHandler({ store, log, target: singleUser(engine) })],
    ['two users', createHandler({ store, log, target: alternatingUsers({ engine, store }) })],
    ["one user, in the order of AWS's calls", stepsOfAws(api.client, engine)],
  ];
  const place = { engine: 'postgres', host: database.host, port: database.port };
  const masterarn = await makeSecret(api, { ...place, username: database.superuser, password: database.password });
  const failed = handlers.map(() => 0);
  // In turns, so that what else the machine does meets all of them.
  for (let rotation = 0; rotation < rotations; rotation += 1) {
    for (const [index, [, handler]] of handlers.entries()) {
      // moto starts one rotation of a secret only.
      const username = `user_${index}_${rotation}`;
      await database.query(`CREATE ROLE ${username} LOGIN PASSWORD 'first'`);
      const secretId = await makeSecret(api, { ...place, username, password: 'first', masterarn });
      failed[index] =
        (failed[index] ?? 0) + (await failuresDuring(rotateOnce(api, handler, secretId), database, store, secretId));
    }
  }
  await api.stop();
  await database.stop();
  return handlers.map(([who], index) => ({ who, failed: (failed[index] ?? 0) / rotations }));
}

async function failuresDuring(
  rotation: Promise<void>,
  database: PostgresServer,
  store: SecretsManagerStore,
  secretId: string,
): Promise<number> {
  let failed = 0;
  let running = true;
  const ended = rotation.finally(() => {
    running = false;
  });
  while (running) {
    const stored = await store.read({ secretId, label: 'AWSCURRENT' });
    const { username, password } = JSON.parse(stored?.text ?? '{}') as DatabaseCredential;
    await database.queryAs(username, password, 'SELECT 1').catch(() => {
      failed += 1;
    });
  }
  await ended;
  return failed;
}

async function makeSecret(api: MotoServer, value: object): Promise<string> {
  const command = new CreateSecretCommand({ Name: `dev/${randomUUID()}x`, SecretString: JSON.stringify(value) });
  return (await api.client.send(command)).ARN ?? '';
}

/** moto stages the version and then misses the function, which is what is wanted here: see moto-rotation.test.ts. */
async function rotateOnce(api: MotoServer, handler: Handler, SecretId: string): Promise<void> {
  const ClientRequestToken = randomUUID();
  const RotationLambdaARN = 'arn:aws:lambda:eu-west-1:123456789012:function:absent';
  const RotationRules = { AutomaticallyAfterDays: 30 };
  const command = new RotateSecretCommand({ SecretId, ClientRequestToken, RotationLambdaARN, RotationRules });
  await api.client.send(command).catch(() => {});
  for (const Step of STEPS) await handler({ Step, SecretId, ClientRequestToken });
}
