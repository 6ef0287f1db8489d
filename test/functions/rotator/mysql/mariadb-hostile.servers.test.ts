import fc from 'fast-check';
import { MARIADB } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { quoteText } from '../../../../src/functions/rotator/mysql/quote';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { MARIADBD, MariadbServer } from '../../../helpers/servers/mariadb-server';
import { describeWith } from '../../../helpers/servers/tool';
import { hostileName } from '../helpers/hostile-name';

const quoteName = (name: string) => `\`${name.replaceAll('`', '``')}\``;

describeWith(MARIADBD, 'MariaDB with hostile names, a real server', (mariadbd) => {
  let server: MariadbServer;

  beforeAll(async () => {
    server = await MariadbServer.start(mariadbd);
    await server.query("CREATE USER bystander@'%' IDENTIFIED BY 'x'");
  }, 60_000);
  afterAll(() => server?.stop());

  const session = async () => {
    const { host, port, superuser: username, password } = server;
    const engine = mysqlEngine({ dialect: MARIADB, contract: MARIADB_CONTRACT, tls: { caFile: server.caFile } });
    const opened = await engine.login({ engine: 'mariadb', host, port, username, password });
    if (opened === undefined) throw new Error('the superuser must log in');
    return opened;
  };
  const grantsOf = async (user: string) => {
    const account = `${quoteName(user)}@\`%\``;
    const lines = await server.query(`SHOW GRANTS FOR ${quoteText(user)}@'%'`);
    return lines
      .flatMap((row) => Object.values(row) as string[])
      .filter((line) => !line.startsWith('GRANT USAGE'))
      .map((line) => line.replace(` TO ${account}`, ' TO ?').replace(` FOR ${account}`, ' FOR ?'));
  };

  test('rights on anything of any name pass to the clone and back, and nobody else gets any', async () => {
    let run = 0;
    const opened = await session();
    const names = fc.tuple(hostileName, hostileName, hostileName, hostileName, hostileName);
    await fc.assert(
      fc.asyncProperty(names, async ([name, database, table, column, roleName]) => {
        run += 1;
        const user = `${run} ${name}`;
        const clone = `${user}_clone`;
        const role = `${run} ${roleName}`;
        const account = `${quoteText(user)}@'%'`;
        const db = quoteName(`${run} ${database}`);
        const place = `${db}.${quoteName(table)}`;
        await server.query(`CREATE DATABASE ${db}`);
        await server.query(`CREATE TABLE ${place} (${quoteName(column)} INT)`);
        await server.query(`CREATE PROCEDURE ${db}.${quoteName(table)} () SELECT 1`);
        await server.query(`CREATE ROLE ${quoteName(role)}`);
        await server.query(`CREATE USER ${account} IDENTIFIED BY 'first'`);
        await server.query(`GRANT SELECT (${quoteName(column)}), INSERT ON ${place} TO ${account} WITH GRANT OPTION`);
        await server.query(`GRANT CREATE ON ${db}.* TO ${account}`);
        await server.query(`GRANT EXECUTE ON PROCEDURE ${db}.${quoteName(table)} TO ${account}`);
        await server.query(`GRANT ${quoteName(role)} TO ${account} WITH ADMIN OPTION`);
        await server.query(`SET DEFAULT ROLE ${quoteName(role)} FOR ${account}`);

        await opened.cloneUser({ original: user, clone, password: 'next' });
        const granted = await grantsOf(user);
        expect(granted).toHaveLength(5);
        expect(await grantsOf(clone)).toEqual(granted);

        await server.query(`GRANT DELETE ON ${place} TO ${quoteText(clone)}@'%'`);
        await opened.shareRights?.({ from: clone, to: user });
        expect(await grantsOf(user)).toEqual(await grantsOf(clone));
        expect((await grantsOf(user)).join()).toContain('DELETE');
        await opened.setPassword(user, 'third');
        await server.queryAs(user, 'third', 'SELECT 1');

        expect(await grantsOf('bystander')).toEqual([]);
        await server.query(`DROP DATABASE ${db}`);
        await server.query(`DROP ROLE ${quoteName(role)}`);
      }),
      { numRuns: 40 },
    );
    await opened.close();
    expect(await server.query("SELECT user AS user FROM mysql.user WHERE super_priv = 'Y' AND user <> 'root'")).toEqual(
      [{ user: 'admin' }],
    );
  }, 120_000);
});
