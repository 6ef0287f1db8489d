import fc from 'fast-check';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { quoteIdentifier, quoteLiteral } from '../../../../src/functions/rotator/postgres/quote';
import { POSTGRES, PostgresServer } from '../../../helpers/servers/postgres-server';
import { describeWith } from '../../../helpers/servers/tool';
import { hostilePassword } from '../helpers/hostile-password';

test('throws for the character NUL, which PostgreSQL cannot hold', () => {
  const message = "'text' must not contain the character NUL: PostgreSQL cannot hold it";
  expect(() => quoteLiteral('a\0b')).toThrow(message);
  expect(() => quoteIdentifier('a\0b')).toThrow(message);
});

describeWith(POSTGRES, 'PostgreSQL quoting, a real server', (initdb) => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await PostgresServer.start(initdb);
    await server.query(`CREATE ROLE quoted LOGIN PASSWORD 'first'`);
  }, 60_000);
  afterAll(() => server?.stop());

  test('any password that is set logs in afterwards, and nothing else is executed', async () => {
    const target = singleUser(postgresEngine({ tls: { caFile: server.caFile } }));
    const base = { engine: 'postgres', host: server.host, port: server.port, username: 'quoted' };
    let current = { ...base, password: 'first' };
    await fc.assert(
      fc.asyncProperty(hostilePassword, async (password) => {
        const pending = { ...base, password };
        const before = current;
        await target.apply({
          current,
          pending,
          formers: async function* () {
            yield before;
          },
        });
        current = pending;
        expect(await target.accepts(pending)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(await server.query(`SELECT count(*)::int AS users FROM pg_roles WHERE rolcanlogin`)).toEqual([{ users: 2 }]);
  }, 60_000);

  test('the literals of any text come back as they were, whatever standard_conforming_strings says', async () => {
    const client = await server.connect(server.superuser, server.password);
    for (const setting of ['on', 'off']) {
      await client.query(`SET standard_conforming_strings = ${setting}`);
      await fc.assert(
        fc.asyncProperty(hostilePassword, async (text) => {
          const { rows } = await client.query(`SELECT ${quoteLiteral(text)} AS ${quoteIdentifier(text.slice(0, 20))}`);
          expect(Object.values(rows[0])).toEqual([text]);
        }),
        { numRuns: 100 },
      );
    }
    await client.end();
  });
});
