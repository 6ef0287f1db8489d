import { singleUser } from '../../../src/functions/rotator/database/single-user';
import { MARIADB } from '../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../src/functions/rotator/mysql/mysql-engine';
import { postgresEngine } from '../../../src/functions/rotator/postgres/postgres-engine';
import { MARIADB_CONTRACT } from '../../../src/model/rotation/mariadb';
import { loginStorm } from '../../helpers/servers/login-storm';
import { MARIADBD, MariadbServer } from '../../helpers/servers/mariadb-server';
import { POSTGRES, PostgresServer } from '../../helpers/servers/postgres-server';
import { describeWith } from '../../helpers/servers/tool';

const MODES = ['waits', 'tries AWSPENDING'] as const;
const ROTATIONS = 3;

describeWith(POSTGRES, 'PostgreSQL, one user, clients with the helper', (initdb) => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start(initdb);
  }, 60_000);
  afterAll(() => server?.stop());

  test.each(MODES)(
    'no request fails while it %s',
    async (helper) => {
      const username = `storm_${helper.length}`;
      await server.query(`CREATE ROLE ${username} LOGIN PASSWORD 'first'`);
      const engine = postgresEngine({ tls: { caFile: server.caFile } });
      const storm = await loginStorm({
        ...{ helper, rotations: ROTATIONS, clients: 3, target: () => singleUser(engine) },
        first: { engine: 'postgres', host: server.host, port: server.port, username, password: 'first' },
        logIn: (user, password) => server.queryAs(user, password, 'SELECT 1'),
      });
      expect(storm.failures).toEqual([]);
      expect(storm.requests).toBeGreaterThan(ROTATIONS);
    },
    120_000,
  );
});

describeWith(MARIADBD, 'MariaDB, one user, clients with the helper', (mariadbd) => {
  let server: MariadbServer;
  beforeAll(async () => {
    server = await MariadbServer.start(mariadbd);
  }, 60_000);
  afterAll(() => server?.stop());

  test.each(MODES)(
    'no request fails while it %s',
    async (helper) => {
      const username = `storm_${helper.length}`;
      await server.query(`CREATE USER ${username}@'%' IDENTIFIED BY 'first'`);
      const engine = mysqlEngine({ dialect: MARIADB, contract: MARIADB_CONTRACT, tls: { caFile: server.caFile } });
      const storm = await loginStorm({
        ...{ helper, rotations: ROTATIONS, clients: 3, target: () => singleUser(engine) },
        first: { engine: 'mariadb', host: server.host, port: server.port, username, password: 'first' },
        logIn: (user, password) => server.queryAs(user, password, 'SELECT 1'),
      });
      expect(storm.failures).toEqual([]);
      expect(storm.requests).toBeGreaterThan(ROTATIONS);
    },
    120_000,
  );
});
