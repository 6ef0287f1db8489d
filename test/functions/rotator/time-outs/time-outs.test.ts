import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { LoginEngine } from '../../../../src/functions/rotator/database/database-engine';
import { send } from '../../../../src/functions/rotator/http/send';
import { SDK_SETTINGS } from '../../../../src/functions/rotator/lambda/sdk-settings';
import { mongoEngine } from '../../../../src/functions/rotator/mongo/mongo-engine';
import { MARIADB } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { patientSocket } from '../../../../src/functions/rotator/net/patient-socket';
import { within } from '../../../../src/functions/rotator/net/within';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { redisEngine } from '../../../../src/functions/rotator/redis/redis-engine';
import { redshiftEngine } from '../../../../src/functions/rotator/redshift/redshift-engine';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { SlowServer } from './slow-server';

/** No wait of one call is longer: 15 seconds and a little for a busy machine. */
const LONGEST_MS = 20_000;
const tls = { caFile: '/dev/null', allowPlaintext: true };
const ENGINES: Readonly<Record<string, LoginEngine>> = {
  postgres: postgresEngine({ tls }),
  redshift: redshiftEngine({ tls }),
  mysql: mysqlEngine({ tls, dialect: MARIADB, contract: MARIADB_CONTRACT }),
  redis: redisEngine({ tls }),
  mongo: mongoEngine({ tls }),
};

const DROPS = 'HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n';

/** A call to a server, by what it is and what the server does. */
const CALLS: Readonly<Record<string, (server: SlowServer) => Promise<unknown>>> = {
  ...Object.fromEntries(
    Object.entries(ENGINES).map(([engine, { login }]) => [
      engine,
      ({ host, port }: SlowServer) => login({ engine, host, port, username: 'app', password: 'x', ssl: false }),
    ]),
  ),
  HTTP: ({ host, port }) => send({ method: 'GET', url: `http://${host}:${port}/`, allowPlaintext: true }),
};

function describeSecret({ host, port }: SlowServer): Promise<unknown> {
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  const where = { region: 'eu-west-1', endpoint: `http://${host}:${port}`, credentials };
  const client = new SecretsManagerClient({ ...SDK_SETTINGS, ...where, maxAttempts: 1 });
  return client.send(new DescribeSecretCommand({ SecretId: 's' }));
}

/** How a call failed, and after how many milliseconds. */
async function failure(call: Promise<unknown>): Promise<{ error: unknown; milliseconds: number }> {
  const start = Date.now();
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, milliseconds: Date.now() - start };
}

describe('a system that does not answer', () => {
  const servers: SlowServer[] = [];
  /** The calls all wait at the same time, each in a test's name. */
  const failures = new Map<string, ReturnType<typeof failure>>();

  beforeAll(async () => {
    const [silent, dripping, drops] = await Promise.all([
      SlowServer.silent(),
      SlowServer.dripping(),
      SlowServer.dripping(DROPS),
    ]);
    servers.push(silent, dripping, drops);
    for (const [name, call] of Object.entries(CALLS)) {
      failures.set(`${name}, that says nothing`, failure(call(silent)));
      failures.set(`${name}, that says a byte now and then`, failure(call(dripping)));
    }
    failures.set('a service of AWS', failure(describeSecret(silent)));
    failures.set('an answer whose body comes in drops', failure((CALLS.HTTP as typeof describeSecret)(drops)));
  });
  afterAll(() => {
    for (const server of servers) server.stop();
  });

  test.each([
    ...Object.keys(CALLS).flatMap((name) => [
      [`${name}, that says nothing`, 'message', expect.any(String)],
      [`${name}, that says a byte now and then`, 'message', expect.any(String)],
    ]),
    ['a service of AWS', 'name', 'TimeoutError'],
    ['an answer whose body comes in drops', 'code', 'ETIMEDOUT'],
  ])(
    'is not waited for: %s',
    async (name, property, value) => {
      const { error, milliseconds } = (await failures.get(name)) ?? {};
      expect(error).toHaveProperty(property, value);
      expect(milliseconds).toBeLessThan(LONGEST_MS);
    },
    60_000,
  );
});

test('a socket ends when nothing comes, and after its whole life when something does', async () => {
  for (const [start, quiet, life] of [
    [() => SlowServer.silent(), 300, 60_000],
    [() => SlowServer.dripping(), 10_000, 600],
  ] as const) {
    const server = await start();
    const socket = patientSocket(quiet, life).connect(server.port, server.host);
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => socket.on('error', resolve));
    expect([error.code, error.message]).toEqual(['ETIMEDOUT', "'system' must answer in time"]);
    server.stop();
  }
});

test('a socket that nobody listens to ends without an error that nobody catches', async () => {
  const server = await SlowServer.silent();
  const socket = patientSocket(50, 60_000).connect(server.port, server.host);
  await new Promise((resolve) => socket.on('close', resolve));
  server.stop();
  expect(socket.destroyed).toBe(true);
});

test('a login that is refused before it connects leaves no socket behind', async () => {
  const credential = { engine: 'x', host: '127.0.0.1', port: 1, username: 'app', password: 'x', ssl: false };
  const before = process.getActiveResourcesInfo().length;
  for (const make of [postgresEngine, redshiftEngine, redisEngine, mongoEngine]) {
    await expect(make({ tls: { caFile: '/dev/null' } }).login(credential)).rejects.toThrow("'ssl' must not be false");
  }
  expect(process.getActiveResourcesInfo().length).toBe(before);
});

test('work that is done in time gives its result, and leaves no timer', async () => {
  expect(await within(60_000, Promise.resolve('done'))).toBe('done');
  await expect(within(1, new Promise(() => {}))).rejects.toThrow("'system' must answer in time");
});
