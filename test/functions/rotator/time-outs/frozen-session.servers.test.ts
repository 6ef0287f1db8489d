import type { DatabaseCredential } from '../../../../src/functions/rotator/database/database-credential';
import { MARIADB } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { redisEngine } from '../../../../src/functions/rotator/redis/redis-engine';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { MARIADBD, MariadbServer } from '../../../helpers/servers/mariadb-server';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { REDIS, RedisServer } from '../../../helpers/servers/redis-server';
import { describeWith } from '../../../helpers/servers/tool';
import { SlowServer } from './slow-server';

const LONGEST_MS = 20_000;
jest.setTimeout(90_000);

interface Session {
  close(): Promise<void>;
}

/**
 * Logs in through a proxy that freezes then; gives how long the change and the good-bye take, and how the change ends.
 */
async function frozen<S extends Session>(
  port: number,
  login: (port: number) => Promise<S | undefined>,
  change: (session: S) => Promise<void>,
): Promise<void> {
  const proxy = await SlowServer.before(port);
  const session = await login(proxy.port);
  if (session === undefined) throw new Error('the login was refused');
  proxy.freeze();
  const start = Date.now();
  await expect(change(session)).rejects.toThrow();
  await session.close().catch(() => {});
  expect(Date.now() - start).toBeLessThan(2 * LONGEST_MS);
  proxy.stop();
}

const login = (engine: string, port: number, username: string, password: string): DatabaseCredential => ({
  ...{ engine, host: '127.0.0.1', port, username, password },
});

describeWith(POSTGRES, 'PostgreSQL, a real server', (initdb) => {
  test('a session whose server falls silent ends', async () => {
    const server = await PostgresServer.start(initdb);
    const engine = postgresEngine({ tls: { caFile: server.caFile } });
    await frozen(
      server.port,
      (port) => engine.login(login('postgres', port, server.superuser, server.password)),
      (session) => session.setPassword(server.superuser, 'next'),
    );
    await server.stop();
  });
});

describeWith(MARIADBD, 'MariaDB, a real server', (mariadbd) => {
  test('a session whose server falls silent ends', async () => {
    const server = await MariadbServer.start(mariadbd);
    const engine = mysqlEngine({ dialect: MARIADB, contract: MARIADB_CONTRACT, tls: { caFile: server.caFile } });
    await frozen(
      server.port,
      (port) => engine.login(login('mariadb', port, server.superuser, server.password)),
      (session) => session.setPassword(server.superuser, 'next'),
    );
    await server.stop();
  });
});

describeWith(REDIS, 'Redis, a real server', (path) => {
  test('a session whose server falls silent ends', async () => {
    const server = await RedisServer.start(path);
    const engine = redisEngine({ tls: { caFile: server.caFile } });
    await frozen(
      server.tlsPort,
      (port) => engine.login(login('redis', port, 'admin', 'superuser')),
      (session) => session.keepPasswords('admin', []),
    );
    await server.stop();
  });
});
