import { randomUUID } from 'node:crypto';
import { CreateSecretCommand, RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { singleUser } from '../../src/functions/rotator/database/single-user';
import { createHandler } from '../../src/functions/rotator/lambda/create-handler';
import { postgresEngine } from '../../src/functions/rotator/postgres/postgres-engine';
import { SecretsManagerStore } from '../../src/functions/rotator/store/secrets-manager-store';
import { STEPS } from '../functions/rotator/helpers/world';
import { MOTO, MotoServer } from '../helpers/servers/moto-server';
import { POSTGRES, PostgresServer } from '../helpers/servers/postgres-server';
import { findTool } from '../helpers/servers/tool';

export interface RotationTimes {
  /** Median, in milliseconds. */
  readonly milliseconds: number;
  /** Calls of Secrets Manager per rotation. */
  readonly calls: number;
}

/** Whole rotations of one user against a local PostgreSQL and moto; `undefined` where one of them is missing. */
export async function measureRotation(rotations = 15): Promise<RotationTimes | undefined> {
  const [initdb, moto] = [findTool(POSTGRES), findTool(MOTO)];
  if (initdb === undefined || moto === undefined) return undefined;
  const database = await PostgresServer.start(initdb);
  const api = await MotoServer.start(moto);
  let calls = 0;
  api.client.middlewareStack.add(
    (next) => (input) => {
      calls += 1;
      return next(input);
    },
    { step: 'initialize' },
  );
  const target = singleUser(postgresEngine({ tls: { caFile: database.caFile } }));
  const log = { info: () => {}, error: () => {} };
  const handler = createHandler({ store: new SecretsManagerStore(api.client), target, log });

  const times: number[] = [];
  for (let rotation = 1; rotation <= rotations; rotation += 1) {
    const username = `bench_${rotation}`;
    await database.query(`CREATE ROLE ${username} LOGIN PASSWORD 'first'`);
    const value = { engine: 'postgres', host: database.host, port: database.port, username, password: 'first' };
    const { SecretId, ClientRequestToken } = await startRotation(api, value);
    calls = 0;
    const started = performance.now();
    for (const Step of STEPS) await handler({ Step, SecretId, ClientRequestToken });
    times.push(performance.now() - started);
  }
  await api.stop();
  await database.stop();
  return { milliseconds: times.sort((a, b) => a - b)[Math.floor(rotations / 2)] ?? Number.NaN, calls };
}

/** moto stages the version and then misses the function, which is what is wanted here: see moto-rotation.test.ts. */
async function startRotation(api: MotoServer, value: object) {
  const SecretString = JSON.stringify(value);
  const { ARN: SecretId } = await api.client.send(
    new CreateSecretCommand({ Name: `dev/${randomUUID()}x`, SecretString }),
  );
  const ClientRequestToken = randomUUID();
  const RotationLambdaARN = 'arn:aws:lambda:eu-west-1:123456789012:function:absent';
  const RotationRules = { AutomaticallyAfterDays: 30 };
  const command = new RotateSecretCommand({ SecretId, ClientRequestToken, RotationLambdaARN, RotationRules });
  await api.client.send(command).catch(() => {});
  return { SecretId, ClientRequestToken };
}
