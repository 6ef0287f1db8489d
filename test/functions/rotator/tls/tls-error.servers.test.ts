import { type AddressInfo, createServer } from 'node:net';
import { mongoEngine } from '../../../../src/functions/rotator/mongo/mongo-engine';
import { MARIADB } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { redisEngine } from '../../../../src/functions/rotator/redis/redis-engine';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { MARIADBD, MariadbServer } from '../../../helpers/servers/mariadb-server';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { REDIS, RedisServer } from '../../../helpers/servers/redis-server';
import { describeWith } from '../../../helpers/servers/tool';

const NO_TLS = `'host' must speak TLS, got a server that does not: turn TLS on there, or write "ssl": false into the secret and set 'allowPlaintext' on the function`;
const tls = { caFile: '/dev/null' };
const login = { host: '127.0.0.1', username: 'admin', password: 'superuser' };

describeWith(POSTGRES, 'PostgreSQL without TLS, a real server', (path) => {
  test('is told in words', async () => {
    const server = await PostgresServer.start(path, { ssl: 'off' });
    const credential = { ...login, engine: 'postgres', port: server.port };
    await expect(postgresEngine({ tls }).login(credential))
      .rejects.toThrow(NO_TLS)
      .finally(() => server.stop());
  }, 60_000);
});

describeWith(MARIADBD, 'MariaDB without TLS, a real server', (path) => {
  test('is told in words', async () => {
    const server = await MariadbServer.start(path, ['--skip-ssl']);
    const credential = { ...login, engine: 'mariadb', port: server.port };
    await expect(mysqlEngine({ tls, dialect: MARIADB, contract: MARIADB_CONTRACT }).login(credential))
      .rejects.toThrow(NO_TLS)
      .finally(() => server.stop());
  }, 60_000);
});

describeWith(REDIS, 'Redis without TLS, a real server', (path) => {
  test('is told in words', async () => {
    const server = await RedisServer.start(path);
    const credential = { ...login, engine: 'redis', port: server.port };
    await expect(redisEngine({ tls }).login(credential))
      .rejects.toThrow(NO_TLS)
      .finally(() => server.stop());
  }, 60_000);
});

test('MongoDB without TLS is told in words', async () => {
  // A server that speaks the protocol in plain text ends a connection that begins with anything else.
  const server = createServer((socket) => socket.on('error', () => {}).once('data', () => socket.end('no'))).listen(0);
  const credential = { ...login, engine: 'mongo', port: (server.address() as AddressInfo).port };
  await expect(mongoEngine({ tls }).login(credential))
    .rejects.toThrow(NO_TLS)
    .finally(() => server.close());
}, 20_000);
