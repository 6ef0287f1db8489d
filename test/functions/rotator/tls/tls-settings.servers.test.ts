import { readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import type { LoginEngine } from '../../../../src/functions/rotator/database/database-engine';
import { mongoEngine } from '../../../../src/functions/rotator/mongo/mongo-engine';
import { MARIADB } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { redisEngine } from '../../../../src/functions/rotator/redis/redis-engine';
import type { TlsPolicy } from '../../../../src/functions/rotator/tls/tls-settings';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { issueCertificate, makeCertificates } from '../../../helpers/servers/certificates';
import { MARIADBD, MariadbServer } from '../../../helpers/servers/mariadb-server';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { REDIS, RedisServer } from '../../../helpers/servers/redis-server';
import { makeFolder } from '../../../helpers/servers/server-process';
import { describeWith, type Tool } from '../../../helpers/servers/tool';

/** A server that is reached by an alias, and whose certificate is for another name. */
interface Aliased {
  readonly caFile: string;
  readonly port: number;
  stop(): Promise<void>;
}

const NAME = 'orders.abc.eu-central-1.rds.amazonaws.com';
const ENGINES: readonly [Tool, string, string, (path: string) => Promise<Aliased>, (tls: TlsPolicy) => LoginEngine][] =
  [
    [
      POSTGRES,
      'PostgreSQL',
      'superuser',
      async (path) => {
        const server = await PostgresServer.start(path);
        await server.useCertificate(`DNS:${NAME}`);
        return server;
      },
      (tls) => postgresEngine({ tls }),
    ],
    [
      MARIADBD,
      'MariaDB',
      'superuser',
      async (path) => {
        const server = await MariadbServer.start(path);
        await server.useCertificate(`DNS:${NAME}`);
        return server;
      },
      (tls) => mysqlEngine({ tls, dialect: MARIADB, contract: MARIADB_CONTRACT }),
    ],
    [
      REDIS,
      'Redis',
      'superuser',
      async (path) => {
        const server = await RedisServer.start(path);
        await server.useCertificate(`DNS:${NAME}`);
        return { caFile: server.caFile, port: server.tlsPort, stop: () => server.stop() };
      },
      (tls) => redisEngine({ tls }),
    ],
  ];

const WRONG =
  "'host' must be a name in the server's certificate, got a certificate for others: use such a name, or set 'certificateHosts' on the function";

for (const [tool, name, password, start, engine] of ENGINES) {
  describeWith(tool, `${name} behind an alias, a real server`, (path) => {
    let server: Aliased;
    beforeAll(async () => {
      server = await start(path);
    }, 60_000);
    afterAll(() => server?.stop());

    const logIn = async (certificateHosts: Record<string, string> | undefined, caFile = server.caFile) => {
      const { names } = engine({ caFile });
      const target = engine({ caFile, ...(certificateHosts && { certificateHosts }) });
      const [kind = ''] = names;
      const login = { engine: kind, host: 'localhost', port: server.port, username: 'admin', password };
      const session = await target.login(login);
      await session?.close();
      return session !== undefined;
    };

    test('logs in when the function says for which host the certificate is', async () => {
      expect(await logIn({ localhost: NAME })).toBe(true);
    });

    test.each([
      ['nobody says so', undefined],
      ['another host is named', { localhost: 'other.example' }],
      ['it is said of another host', { 'other.example': NAME }],
    ])('throws when %s', async (_, hosts) => {
      await expect(logIn(hosts)).rejects.toThrow(WRONG);
    });

    test('throws for a certificate of the right name by a stranger', async () => {
      const folder = makeFolder('stranger');
      await expect(logIn({ localhost: NAME }, makeCertificates(folder).caFile)).rejects.toThrow(/certificate/);
      rmSync(folder, { recursive: true });
    });
  });
}

describe('MongoDB behind an alias', () => {
  const folder = makeFolder('mongo');
  let server: Server;
  let accepted = 0;
  beforeAll(async () => {
    const { caFile } = makeCertificates(folder);
    const { certFile, keyFile } = issueCertificate(folder, `DNS:${NAME}`);
    const files = { ca: readFileSync(caFile), cert: readFileSync(certFile), key: readFileSync(keyFile) };
    server = createServer(files, (socket) => {
      accepted += 1;
      socket.on('error', () => {}).on('data', () => socket.destroy());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const logIn = (certificateHosts: Record<string, string>) => {
    const { port } = server.address() as AddressInfo;
    const target = mongoEngine({ tls: { caFile: `${folder}/ca.pem`, certificateHosts } });
    return target.login({ engine: 'mongo', host: 'localhost', port, username: 'admin', password: 'x' });
  };

  test('sends its first command to a server whose certificate is for the host that the function says', async () => {
    await expect(logIn({ localhost: NAME })).rejects.not.toThrow(WRONG);
    expect(accepted).toBeGreaterThan(0);
  }, 20_000);

  test('throws for a certificate of another host', async () => {
    await expect(logIn({ localhost: 'other.example' })).rejects.toThrow(WRONG);
  }, 20_000);
});
