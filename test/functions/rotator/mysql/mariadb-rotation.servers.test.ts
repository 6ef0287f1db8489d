import fc from 'fast-check';
import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import { parseDatabaseCredential } from '../../../../src/functions/rotator/database/database-credential';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { MARIADB, MYSQL } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { MYSQL_CONTRACT } from '../../../../src/model/rotation/mysql';
import { MARIADBD, MariadbServer } from '../../../helpers/servers/mariadb-server';
import { RealWorld } from '../../../helpers/servers/real-world';
import { describeWith } from '../../../helpers/servers/tool';
import { hostilePassword } from '../helpers/hostile-password';
import { MASTER } from '../helpers/world';

describeWith(MARIADBD, 'MariaDB, a real server', (mariadbd) => {
  let server: MariadbServer;
  let base: Record<string, unknown>;

  beforeAll(async () => {
    server = await MariadbServer.start(mariadbd);
    base = { engine: 'mariadb', host: server.host, port: server.port };
    await server.query('CREATE DATABASE shop');
    await server.query('CREATE TABLE shop.orders (id INT)');
  }, 60_000);
  afterAll(() => server?.stop());

  const engine = (allowPlaintext = false) =>
    mysqlEngine({ dialect: MARIADB, contract: MARIADB_CONTRACT, tls: { caFile: server.caFile, allowPlaintext } });
  const logsIn = ({ username = '', password = '' }: Record<string, string>) =>
    server.queryAs(username, password, 'SELECT 1').then(
      () => true,
      () => false,
    );

  test('a single user is rotated, and connections that are open keep working', async () => {
    await server.query("CREATE USER solo@'%' IDENTIFIED BY 'first'");
    const world = new RealWorld({ ...base, username: 'solo', password: 'first' }, () => singleUser(engine()));
    const open = await server.connect('solo', 'first');
    await world.rotate();
    const [rows] = await open.query('SELECT 1 AS one');
    expect(rows).toEqual([{ one: 1 }]);
    await open.end();
    expect(await logsIn(world.value())).toBe(true);
    expect(await logsIn(world.value('AWSPREVIOUS'))).toBe(false);
  });

  test.each(['mysql_native_password', 'ed25519'])(
    'a user of the plugin %s keeps it, alone and as a pair',
    async (plugin) => {
      const username = `by_${plugin}`;
      await server.query(`CREATE USER ${username}@'%' IDENTIFIED VIA ${plugin} USING PASSWORD('first')`);
      const first = { ...base, username, password: 'first', masterarn: MASTER };
      const alone = new RealWorld(first, () => singleUser(engine()));
      await alone.rotate();
      const pair = new RealWorld(alone.value(), (store) => alternatingUsers({ engine: engine(), store }));
      pair.master.put('m1', JSON.stringify({ ...base, username: server.superuser, password: server.password }));
      await pair.rotate();
      await pair.rotate();
      const plugins = await server.query(`SELECT plugin AS plugin FROM mysql.user WHERE user LIKE '${username}%'`);
      expect(plugins).toEqual([{ plugin }, { plugin }]);
    },
  );

  test('alternating users have the same rights, and the former one keeps working', async () => {
    await server.query("CREATE USER pair@'%' IDENTIFIED BY 'first' REQUIRE SSL");
    await server.query("CREATE USER pair@'10.0.0.1' IDENTIFIED BY 'first'");
    await server.query("GRANT SELECT, INSERT ON shop.orders TO pair@'%'");
    await server.query("GRANT PROCESS ON *.* TO pair@'%' WITH GRANT OPTION");
    const first = { ...base, username: 'pair', password: 'first', dbname: 'shop', masterarn: MASTER };
    const world = new RealWorld(first, (store) => alternatingUsers({ engine: engine(), store }));
    world.master.put('m1', JSON.stringify({ ...base, username: server.superuser, password: server.password }));
    const works = async (label: string) => {
      const session = await engine().login(
        parseDatabaseCredential(world.secret.get(undefined, label), label, ['mariadb']),
      );
      await session?.close();
      return session !== undefined;
    };
    for (const expected of ['pair_clone', 'pair', 'pair_clone']) {
      await world.rotate(async () => expect(await works('AWSCURRENT')).toBe(true));
      expect(world.value().username).toBe(expected);
      expect(await works('AWSPREVIOUS')).toBe(true);
    }
    const grants = await server.query("SHOW GRANTS FOR pair_clone@'%'");
    const lines = grants.flatMap((row) => Object.values(row) as string[]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^GRANT PROCESS ON \*\.\* TO `pair_clone`@`%` .* REQUIRE SSL WITH GRANT OPTION$/);
    expect(lines[1]).toBe('GRANT SELECT, INSERT ON `shop`.`orders` TO `pair_clone`@`%`');
    const hosts = await server.query("SELECT host AS host FROM mysql.user WHERE user = 'pair_clone' ORDER BY host");
    expect(hosts).toEqual([{ host: '%' }, { host: '10.0.0.1' }]);
  });

  test('a right that is given to either of two users is kept by both', async () => {
    await server.query("CREATE USER shared@'%' IDENTIFIED BY 'first'");
    const first = { ...base, username: 'shared', password: 'first', masterarn: MASTER };
    const world = new RealWorld(first, (store) => alternatingUsers({ engine: engine(), store }));
    world.master.put('m1', JSON.stringify({ ...base, username: server.superuser, password: server.password }));
    await world.rotate();
    await server.query("GRANT SELECT ON shop.orders TO shared_clone@'%'");
    await server.query("ALTER USER shared_clone@'%' REQUIRE SSL");
    await world.rotate();
    await server.query("GRANT INSERT ON shop.orders TO shared@'%'");
    await world.rotate();
    for (const name of ['shared', 'shared_clone']) {
      const lines = (await server.query(`SHOW GRANTS FOR ${name}@'%'`)).flatMap(
        (row) => Object.values(row) as string[],
      );
      expect(lines).toEqual([
        expect.stringMatching(/ REQUIRE SSL$/),
        `GRANT SELECT, INSERT ON \`shop\`.\`orders\` TO \`${name}\`@\`%\``,
      ]);
    }
  });

  test.each([
    ['a role that another user administers', "CREATE ROLE theirs WITH ADMIN holder@'%'"],
    ['a proxy', "GRANT PROXY ON solo@'%' TO holder@'%'"],
  ])('throws for %s, which the superuser may not grant', async (_, statement) => {
    await server.query("CREATE OR REPLACE USER holder@'%' IDENTIFIED BY 'first'");
    // The first superuser, whom nobody but the server itself knows.
    const root = await server.connect('root', '');
    await root.query(statement);
    await root.end();
    const first = { ...base, username: 'holder', password: 'first', masterarn: MASTER };
    const world = new RealWorld(first, (store) => alternatingUsers({ engine: engine(), store }));
    world.master.put('m1', JSON.stringify({ ...base, username: server.superuser, password: server.password }));
    await expect(world.rotate()).rejects.toThrow(
      "'masterarn' must hold a superuser who can grant all that 'username' may do, got one who cannot grant a right, a role or a proxy: grant it to the superuser WITH GRANT OPTION or WITH ADMIN OPTION, or use the single-user strategy",
    );
  });

  test('a secret whose engine is mysql is rotated on a server that is MariaDB', async () => {
    await server.query("CREATE USER misnamed@'%' IDENTIFIED BY 'first'");
    const mysql = mysqlEngine({ dialect: MYSQL, contract: MYSQL_CONTRACT, tls: { caFile: server.caFile } });
    const first = { ...base, engine: 'mysql', username: 'misnamed', password: 'first', masterarn: MASTER };
    const alone = new RealWorld(first, () => singleUser(mysql));
    await alone.rotate();
    const pair = new RealWorld(alone.value(), (store) => alternatingUsers({ engine: mysql, store }));
    const master = { ...base, engine: 'mysql', username: server.superuser, password: server.password };
    pair.master.put('m1', JSON.stringify(master));
    await pair.rotate();
    await pair.rotate();
    expect(await logsIn(pair.value())).toBe(true);
    expect(await logsIn(pair.value('AWSPREVIOUS'))).toBe(true);
  });

  test('any password that is set logs in afterwards, and nothing else is executed', async () => {
    await server.query("CREATE USER quoted@'%' IDENTIFIED BY 'first'");
    const target = singleUser(engine());
    const login = { engine: 'mariadb', host: server.host, port: server.port, username: 'quoted' };
    let current = { ...login, password: 'first' };
    await fc.assert(
      fc.asyncProperty(hostilePassword, async (password) => {
        const before = current;
        const pending = { ...login, password };
        const formers = async function* () {
          yield before;
        };
        await target.apply({ current, pending, formers });
        current = pending;
        expect(await target.accepts(pending)).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a server-wide NO_BACKSLASH_ESCAPES does not break the quoting', async () => {
    await server.query("CREATE USER slashed@'%' IDENTIFIED BY 'first'");
    await server.query("SET GLOBAL sql_mode = 'NO_BACKSLASH_ESCAPES'");
    const target = singleUser(engine());
    const login = { engine: 'mariadb', host: server.host, port: server.port, username: 'slashed' };
    const pending = { ...login, password: "back\\'slash" };
    const formers = async function* () {
      yield { ...login, password: 'first' };
    };
    await target.apply({ current: pending, pending, formers });
    await server.query("SET GLOBAL sql_mode = ''");
    expect(await target.accepts(pending)).toBe(true);
  });

  test('throws when the certificate is of another host', async () => {
    await server.useCertificate('DNS:other.example');
    const credential = { ...base, host: 'localhost', username: 'solo', password: 'any' };
    const world = new RealWorld(credential, () => singleUser(engine()));
    await expect(world.rotate()).rejects.toThrow(
      "'host' must be a name in the server's certificate, got a certificate for others: use such a name, or set 'certificateHosts' on the function",
    );
    await server.useCertificate('IP:127.0.0.1,DNS:localhost');
  });

  test('throws for plain text that the function does not allow, and connects when both allow it', async () => {
    await server.query("CREATE USER plain@'%' IDENTIFIED BY 'first'");
    const credential = { ...base, username: 'plain', password: 'first', ssl: 'false' };
    await expect(new RealWorld(credential, () => singleUser(engine())).rotate()).rejects.toThrow(
      "'ssl' must not be false: remove the key, or set 'allowPlaintext' on the function",
    );
    const world = new RealWorld(credential, () => singleUser(engine(true)));
    await world.rotate();
    expect(await logsIn(world.value())).toBe(true);
  });

  test('throws when the server cannot be reached, instead of taking it for a refusal', async () => {
    const world = new RealWorld({ ...base, port: 1, username: 'solo', password: 'x' }, () => singleUser(engine()));
    await expect(world.rotate()).rejects.toThrow('ECONNREFUSED');
  });
});
