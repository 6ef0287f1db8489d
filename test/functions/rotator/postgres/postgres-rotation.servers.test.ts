import { rmSync } from 'node:fs';
import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { makeCertificates } from '../../../helpers/servers/certificates';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { RealWorld } from '../../../helpers/servers/real-world';
import { makeFolder } from '../../../helpers/servers/server-process';
import { describeWith } from '../../../helpers/servers/tool';
import { MASTER } from '../helpers/world';

describeWith(POSTGRES, 'PostgreSQL, a real server', (initdb) => {
  let server: PostgresServer;
  let base: Record<string, unknown>;

  beforeAll(async () => {
    server = await PostgresServer.start(initdb);
    base = { engine: 'postgres', host: server.host, port: server.port, dbname: 'postgres' };
  }, 60_000);
  afterAll(() => server?.stop());

  const engine = (caFile = server.caFile, allowPlaintext = false) =>
    postgresEngine({ tls: { caFile, allowPlaintext } });
  const logsIn = ({ username = '', password = '' }: Record<string, string>) =>
    server.queryAs(username, password, 'SELECT 1').then(
      () => true,
      () => false,
    );

  test('a single user is rotated, and connections that are open keep working', async () => {
    await server.query(`CREATE ROLE solo LOGIN PASSWORD 'first'`);
    const world = new RealWorld({ ...base, username: 'solo', password: 'first' }, () => singleUser(engine()));
    const open = await server.connect('solo', 'first');
    await world.rotate();
    expect((await open.query('SELECT current_user AS name')).rows).toEqual([{ name: 'solo' }]);
    await open.end();
    expect(await logsIn(world.value())).toBe(true);
    expect(await logsIn(world.value('AWSPREVIOUS'))).toBe(false);
  });

  test('the password is stored as SCRAM-SHA-256, and it does not occur in the log of statements', async () => {
    await server.query(`CREATE ROLE hidden LOGIN PASSWORD 'first'`);
    const world = new RealWorld({ ...base, username: 'hidden', password: 'first' }, () => singleUser(engine()));
    await world.rotate();
    const [row] = await server.query<{ rolpassword: string }>(
      `SELECT rolpassword FROM pg_authid WHERE rolname = 'hidden'`,
    );
    expect(row?.rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/);
    expect(server.log).toContain('ALTER ROLE');
    expect(server.log).not.toContain(world.value().password);
  });

  test('alternating users have the same rights and settings, and the former one keeps working', async () => {
    await server.query(`CREATE ROLE pair LOGIN PASSWORD 'first' CONNECTION LIMIT 20`);
    await server.query(`ALTER ROLE pair SET search_path = shop, "Odd ""name"""`);
    await server.query(`ALTER ROLE pair IN DATABASE postgres SET statement_timeout = '7s'`);
    await server.query('CREATE SCHEMA shop AUTHORIZATION pair');
    const world = new RealWorld({ ...base, username: 'pair', password: 'first', masterarn: MASTER }, (store) =>
      alternatingUsers({ engine: engine(), store }),
    );
    world.master.put('m1', JSON.stringify({ ...base, username: server.superuser, password: server.password }));

    for (const expected of ['pair_clone', 'pair', 'pair_clone']) {
      await world.rotate(async () => expect(await logsIn(world.value())).toBe(true));
      const { username = '', password = '' } = world.value();
      expect(username).toBe(expected);
      expect(await logsIn(world.value('AWSPREVIOUS'))).toBe(true);
      const ask = `SELECT current_user AS name, current_setting('search_path') AS path, current_setting('statement_timeout') AS patience`;
      expect(await server.queryAs(username, password, ask)).toEqual([
        { name: 'pair', path: 'shop, "Odd ""name"""', patience: '7s' },
      ]);
      await server.queryAs(username, password, `CREATE TABLE shop.by_${expected}${Math.floor(Date.now())} (id int)`);
    }
    const owners = await server.query(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'shop'`);
    expect(owners).toEqual([{ tableowner: 'pair' }]);
  });

  test('a superuser as RDS has it, who can make roles and not everything, is enough for alternating users', async () => {
    await server.query(`CREATE ROLE rds LOGIN CREATEROLE PASSWORD 'master'`);
    await server.query(`CREATE ROLE tenant LOGIN PASSWORD 'first'`);
    await server.query(`ALTER ROLE tenant SET log_statement = 'none'`);
    await server.query(`ALTER ROLE tenant SET work_mem = '5MB'`);
    const world = new RealWorld({ ...base, username: 'tenant', password: 'first', masterarn: MASTER }, (store) =>
      alternatingUsers({ engine: engine(), store, trustedHosts: [`${server.host}:${server.port}`] }),
    );
    world.master.put('m1', JSON.stringify({ username: 'rds', password: 'master' }));
    await world.rotate();
    const { username = '', password = '' } = world.value();
    expect(await server.queryAs(username, password, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }]);
    await world.rotate();
    expect(await logsIn(world.value())).toBe(true);
  });

  test("the superuser's session is encrypted although the user's is not", async () => {
    await server.query(`CREATE ROLE boss LOGIN SUPERUSER PASSWORD 'boss'`);
    await server.query(`CREATE ROLE bare LOGIN PASSWORD 'first'`);
    await server.addRule('hostnossl all boss all reject');
    const first = { ...base, username: 'bare', password: 'first', masterarn: MASTER, ssl: false };
    const world = new RealWorld(first, (store) => alternatingUsers({ engine: engine(undefined, true), store }));
    world.master.put('m1', JSON.stringify({ ...base, username: 'boss', password: 'boss' }));
    await world.rotate();
    expect(await logsIn(world.value())).toBe(true);
  });

  test('a name of 63 bytes is rotated by one user', async () => {
    const username = 'u'.repeat(63);
    await server.query(`CREATE ROLE ${username} LOGIN PASSWORD 'first'`);
    const world = new RealWorld({ ...base, username, password: 'first' }, () => singleUser(engine()));
    await world.rotate();
    expect(await logsIn(world.value())).toBe(true);
  });

  test('throws when the certificate of the server is not signed by a trusted authority', async () => {
    const folder = makeFolder('stranger');
    const stranger = makeCertificates(folder).caFile;
    const credential = { ...base, username: 'solo', password: 'any' };
    const world = new RealWorld(credential, () => singleUser(engine(stranger)));
    await expect(world.rotate()).rejects.toThrow('unable to verify the first certificate');
    rmSync(folder, { recursive: true });
    expect(world.secret.holder('AWSCURRENT')).toBe('v1');
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
    await server.query(`CREATE ROLE plain LOGIN PASSWORD 'first'`);
    const credential = { ...base, username: 'plain', password: 'first', ssl: false };
    await expect(new RealWorld(credential, () => singleUser(engine())).rotate()).rejects.toThrow(
      "'ssl' must not be false: remove the key, or set 'allowPlaintext' on the function",
    );
    const world = new RealWorld(credential, () => singleUser(engine(undefined, true)));
    await world.rotate();
    expect(await logsIn(world.value())).toBe(true);
  });

  test('throws when the server demands TLS and gets none, instead of taking it for a wrong password', async () => {
    await server.query(`CREATE ROLE forced LOGIN PASSWORD 'first'`);
    await server.addRule('hostnossl all forced all reject');
    const credential = { ...base, username: 'forced', password: 'first', ssl: false };
    const world = new RealWorld(credential, () => singleUser(engine(undefined, true)));
    await expect(world.rotate()).rejects.toThrow('pg_hba.conf rejects connection');
  });

  test('throws when the server cannot be reached, instead of taking it for a refusal', async () => {
    const world = new RealWorld({ ...base, port: 1, username: 'solo', password: 'x' }, () => singleUser(engine()));
    await expect(world.rotate()).rejects.toThrow('ECONNREFUSED');
  });
});
