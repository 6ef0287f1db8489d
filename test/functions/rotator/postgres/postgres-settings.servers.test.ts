import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { RealWorld } from '../../../helpers/servers/real-world';
import { describeWith } from '../../../helpers/servers/tool';
import { MASTER } from '../helpers/world';

describeWith(POSTGRES, 'PostgreSQL with settings and users of others, a real server', (initdb) => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await PostgresServer.start(initdb);
  }, 60_000);
  afterAll(() => server?.stop());

  const base = () => ({ engine: 'postgres', host: server.host, port: server.port });
  const engine = () => postgresEngine({ tls: { caFile: server.caFile } });
  const alone = (username: string) =>
    new RealWorld({ ...base(), username, password: 'first' }, () => singleUser(engine()));
  const pair = (username: string, dbname = 'postgres') => {
    const first = { ...base(), username, password: 'first', dbname, masterarn: MASTER };
    const world = new RealWorld(first, (store) => alternatingUsers({ engine: engine(), store }));
    world.master.put('m1', JSON.stringify({ ...base(), username: server.superuser, password: server.password }));
    return world;
  };
  const login = ({ username = '', password = '' }: Record<string, string>) =>
    server.queryAs<{ name: string }>(username, password, 'SELECT session_user AS name');

  test.each([
    ['only reads', 'reader', "ALTER ROLE reader SET default_transaction_read_only = 'on'"],
    [
      'works in the role of a group',
      'worker',
      "CREATE ROLE crew; GRANT crew TO worker; ALTER ROLE worker SET role = 'crew'",
    ],
  ])('a user who %s changes the own password, and is rotated as a pair', async (_, name, settings) => {
    await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'first'; ${settings}`);
    const world = alone(name);
    await world.rotate();
    expect(await login(world.value())).toEqual([{ name }]);

    await server.query(`ALTER ROLE ${name} PASSWORD 'first'`);
    const two = pair(name);
    await two.rotate();
    await two.rotate();
    expect(await login(two.value())).toEqual([{ name }]);
  });

  test('a user of a pair that works in the role of the other can go on alone', async () => {
    await server.query(`CREATE ROLE former LOGIN PASSWORD 'first'`);
    const two = pair('former');
    await two.rotate();
    const world = new RealWorld(two.value(), () => singleUser(engine()));
    await world.rotate();
    expect(await login(world.value())).toEqual([{ name: 'former_clone' }]);
  });

  test('what the owner of a database sets for it does not reach the superuser', async () => {
    await server.query(`CREATE ROLE landlord LOGIN PASSWORD 'first'`);
    await server.query('CREATE DATABASE house OWNER landlord');
    const client = await server.connect('landlord', 'first', 'house');
    await client.query(`ALTER DATABASE house SET role = 'landlord'`);
    await client.query('ALTER DATABASE house SET default_transaction_read_only = on');
    await client.end();
    const world = pair('landlord', 'house');
    for (const name of ['landlord_clone', 'landlord', 'landlord_clone']) {
      await world.rotate();
      expect(await login(world.value())).toEqual([{ name }]);
    }
  });

  const STRANGER =
    "'username' must be one of a pair, got a user with '_clone' that is not a member of the one without: grant it the role of the other if they are a pair, or drop or rename it";

  test('anybody who can create users gets no password of a superuser by the name of a clone', async () => {
    await server.query(`CREATE ROLE dba LOGIN SUPERUSER PASSWORD 'secret'`);
    await server.query(`CREATE ROLE creator LOGIN CREATEROLE PASSWORD 'first'`);
    await server.queryAs('creator', 'first', `CREATE ROLE dba_clone LOGIN PASSWORD 'first'`);
    const world = pair('dba_clone');
    await expect(world.rotate()).rejects.toThrow(STRANGER);
    expect(await login({ username: 'dba', password: 'secret' })).toEqual([{ name: 'dba' }]);
  });

  test('a user who happens to have the name of a clone keeps the password', async () => {
    await server.query(`CREATE ROLE poor LOGIN PASSWORD 'first'`);
    await server.query(`CREATE ROLE poor_clone LOGIN SUPERUSER PASSWORD 'secret'`);
    await expect(pair('poor').rotate()).rejects.toThrow(STRANGER);
    expect(await login({ username: 'poor_clone', password: 'secret' })).toEqual([{ name: 'poor_clone' }]);
  });

  test('a name that the server cuts off is not taken for that of a clone', async () => {
    const name = 'a'.repeat(60);
    await server.query(`CREATE ROLE "${name}" LOGIN PASSWORD 'secret'`);
    await server.query(`CREATE ROLE "${name}_clone" LOGIN PASSWORD 'first'`);
    await expect(pair(`${name}_clone`).rotate()).rejects.toThrow(
      "'username' must leave room for '_clone' within 63 bytes, got 66 bytes: use a shorter user name",
    );
  });
});
