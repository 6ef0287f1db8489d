import { singleUser } from '../../../src/functions/rotator/database/single-user';
import { MARIADB } from '../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../src/functions/rotator/mysql/mysql-engine';
import { postgresEngine } from '../../../src/functions/rotator/postgres/postgres-engine';
import { MARIADB_CONTRACT } from '../../../src/model/rotation/mariadb';
import { loginStorm, type Storm, type StormOptions } from '../../helpers/servers/login-storm';
import { MARIADBD, MariadbServer } from '../../helpers/servers/mariadb-server';
import { POSTGRES, PostgresServer } from '../../helpers/servers/postgres-server';
import { findTool } from '../../helpers/servers/tool';

/** What clients of one database saw, in one way of reading. */
export interface MeasuredStorm extends Storm {
  readonly database: string;
  readonly helper: StormOptions<unknown>['helper'];
}

const WAYS = ['none', 'waits', 'tries AWSPENDING'] as const;
const CLIENTS = 4;

/** Rotations of one user on real servers, without the helper and with it. Nothing where a server is missing. */
export async function measureStorms(rotations: number): Promise<readonly MeasuredStorm[]> {
  return [...(await onPostgres(rotations)), ...(await onMariadb(rotations))];
}

async function onPostgres(rotations: number): Promise<readonly MeasuredStorm[]> {
  const initdb = findTool(POSTGRES);
  if (initdb === undefined) return [];
  const server = await PostgresServer.start(initdb);
  const engine = postgresEngine({ tls: { caFile: server.caFile } });
  const measured: MeasuredStorm[] = [];
  for (const [index, helper] of WAYS.entries()) {
    const username = `storm_${index}`;
    await server.query(`CREATE ROLE ${username} LOGIN PASSWORD 'first'`);
    const first = { engine: 'postgres', host: server.host, port: server.port, username, password: 'first' };
    const logIn = (user: string, password: string) => server.queryAs(user, password, 'SELECT 1');
    const options = { first, logIn, rotations, clients: CLIENTS, helper, target: () => singleUser(engine) };
    measured.push({ database: 'PostgreSQL', helper, ...(await loginStorm(options)) });
  }
  await server.stop();
  return measured;
}

async function onMariadb(rotations: number): Promise<readonly MeasuredStorm[]> {
  const mariadbd = findTool(MARIADBD);
  if (mariadbd === undefined) return [];
  const server = await MariadbServer.start(mariadbd);
  const engine = mysqlEngine({ dialect: MARIADB, contract: MARIADB_CONTRACT, tls: { caFile: server.caFile } });
  const measured: MeasuredStorm[] = [];
  for (const [index, helper] of WAYS.entries()) {
    const username = `storm_${index}`;
    await server.query(`CREATE USER ${username}@'%' IDENTIFIED BY 'first'`);
    const first = { engine: 'mariadb', host: server.host, port: server.port, username, password: 'first' };
    const logIn = (user: string, password: string) => server.queryAs(user, password, 'SELECT 1');
    const options = { first, logIn, rotations, clients: CLIENTS, helper, target: () => singleUser(engine) };
    measured.push({ database: 'MariaDB', helper, ...(await loginStorm(options)) });
  }
  await server.stop();
  return measured;
}
