import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { RealWorld } from '../../../helpers/servers/real-world';
import { describeWith } from '../../../helpers/servers/tool';
import { MASTER } from '../helpers/world';

/** ROTATION_STORM=1000 for the long run. */
const ROTATIONS = Number(process.env.ROTATION_STORM ?? 5);
const CLIENTS = 4;

describeWith(POSTGRES, 'PostgreSQL under concurrent log-ins', (initdb) => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start(initdb);
  }, 60_000);
  afterAll(() => server?.stop());

  test(`no login fails during ${ROTATIONS} rotations with alternating users`, async () => {
    await server.query(`CREATE ROLE storm LOGIN PASSWORD 'first'`);
    const base = { engine: 'postgres', host: server.host, port: server.port };
    const engine = postgresEngine({ tls: { caFile: server.caFile } });
    const world = new RealWorld({ ...base, username: 'storm', password: 'first', masterarn: MASTER }, (store) =>
      alternatingUsers({ engine, store }),
    );
    world.master.put('m1', JSON.stringify({ ...base, username: server.superuser, password: server.password }));

    let rotating = true;
    let logins = 0;
    const failures: string[] = [];
    // Each client reads AWSCURRENT and logs in with it, over and over, as a pool that reconnects does.
    const client = async () => {
      while (rotating) {
        const { username = '', password = '' } = world.value();
        await server.queryAs(username, password, 'SELECT 1').catch((error: Error) => failures.push(error.message));
        logins += 1;
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    for (let rotation = 0; rotation < ROTATIONS; rotation += 1) await world.rotate();
    rotating = false;
    await Promise.all(clients);

    process.stdout.write(`${ROTATIONS} rotations, ${logins} logins, ${failures.length} failed logins\n`);
    expect(failures).toEqual([]);
    expect(logins).toBeGreaterThan(ROTATIONS);
  }, 1_800_000);
});
