import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { RealWorld } from '../../../helpers/servers/real-world';
import { describeWith } from '../../../helpers/servers/tool';
import { MASTER } from '../helpers/world';

describeWith(POSTGRES, "PostgreSQL after AWS's function, a real server", (initdb) => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await PostgresServer.start(initdb);
    await server.query('CREATE SCHEMA shop');
  }, 60_000);
  afterAll(() => server?.stop());

  /** A pair as AWS's function leaves it: the clone is a member of the original and works under its own name. */
  const pairOf = async (name: string, dbname?: null | '') => {
    await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'first'`);
    await server.query(`CREATE ROLE ${name}_clone LOGIN PASSWORD 'former'`);
    await server.query(`GRANT ${name} TO ${name}_clone`);
    await server.query(`GRANT USAGE, CREATE ON SCHEMA shop TO ${name}`);
    const { host, port } = server;
    const base = { engine: 'postgres', host, port };
    const first = {
      ...base,
      username: name,
      password: 'first',
      masterarn: MASTER,
      ...(dbname !== undefined && { dbname }),
    };
    const engine = postgresEngine({ tls: { caFile: server.caFile } });
    const world = new RealWorld(first, (store) => alternatingUsers({ engine, store }));
    world.master.put('m1', JSON.stringify({ ...base, username: server.superuser, password: server.password }));
    return world;
  };
  const asCurrent = ({ username = '', password = '' }: Record<string, string>, text: string) =>
    server.queryAs<Record<string, unknown>>(username, password, text);

  test('a clone that owns tables keeps them and its name, until it owns nothing', async () => {
    const world = await pairOf('aws');
    await server.queryAs('aws_clone', 'former', 'CREATE TABLE shop.by_clone (id int)');
    await world.rotate();
    expect(await asCurrent(world.value(), 'SELECT current_user AS name, count(*)::int FROM shop.by_clone')).toEqual([
      { name: 'aws_clone', count: 0 },
    ]);

    await world.rotate();
    await server.query('REASSIGN OWNED BY aws_clone TO aws');
    await world.rotate();
    expect(await asCurrent(world.value(), 'SELECT current_user AS name, count(*)::int FROM shop.by_clone')).toEqual([
      { name: 'aws', count: 0 },
    ]);
  });

  test('a clone that was given rights of its own keeps them', async () => {
    const world = await pairOf('given');
    await server.query('CREATE TABLE shop.reports (id int)');
    await server.query('GRANT SELECT ON shop.reports TO given_clone');
    await world.rotate();
    expect(await asCurrent(world.value(), 'SELECT count(*)::int FROM shop.reports')).toEqual([{ count: 0 }]);
  });

  test.each([null, ''] as const)(
    "a clone with nothing of its own takes the original's role, with dbname %j",
    async (dbname) => {
      const world = await pairOf(dbname === null ? 'bare' : 'blank', dbname);
      await world.rotate();
      const [row] = await asCurrent(world.value(), 'SELECT current_user AS name');
      expect(`${row?.name}_clone`).toBe(world.value().username);
      expect(world.value().dbname).toBe(dbname);
    },
  );

  test("on the way back, AWS's function finds a clone that it can use, and the setting can be taken away", async () => {
    const world = await pairOf('back');
    await world.rotate();
    await asCurrent(world.value(), 'CREATE TABLE shop.by_pair (id int)');
    // What AWS's function does with a user that exists.
    await server.query(`ALTER USER back WITH PASSWORD 'second'`);
    await server.queryAs('back', 'second', 'SELECT count(*) FROM shop.by_pair');
    await server.query(`ALTER USER back_clone WITH PASSWORD 'third'`);
    await server.query('ALTER ROLE back_clone RESET role');
    expect(
      await server.queryAs('back_clone', 'third', 'SELECT current_user AS name, count(*)::int FROM shop.by_pair'),
    ).toEqual([{ name: 'back_clone', count: 0 }]);
  });
});
