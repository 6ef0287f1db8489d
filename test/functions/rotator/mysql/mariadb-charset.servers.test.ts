import { MARIADB } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { MARIADBD, MariadbServer } from '../../../helpers/servers/mariadb-server';
import { describeWith } from '../../../helpers/servers/tool';

/** Whatever a client asks for, this server reads its statements as GBK, where a backslash ends some letters. */
const OPTIONS = [
  '--skip-character-set-client-handshake',
  '--character-set-server=gbk',
  '--collation-server=gbk_chinese_ci',
  '--sql-mode=ANSI_QUOTES,NO_BACKSLASH_ESCAPES',
];

describeWith(MARIADBD, 'MariaDB with a charset and a mode of its own, a real server', (mariadbd) => {
  let server: MariadbServer;

  beforeAll(async () => {
    server = await MariadbServer.start(mariadbd, OPTIONS);
  }, 60_000);
  afterAll(() => server?.stop());

  test.each(["\u4fff\\' -- ", "\u4fff\\'), x = (' ", 'caf\u00e9 \u4fff'])(
    'the password %j is set as it is',
    async (password) => {
      await server.query("CREATE OR REPLACE USER app@'%' IDENTIFIED BY 'first'");
      const { host, port, superuser: username } = server;
      const engine = mysqlEngine({ dialect: MARIADB, contract: MARIADB_CONTRACT, tls: { caFile: server.caFile } });
      const superuser = { engine: 'mariadb', host, port, username, password: server.password };
      const session = await engine.login(superuser);
      await session?.setPassword('app', password);
      await session?.cloneUser({ original: 'app', clone: 'app_clone', password });
      await session?.close();
      for (const user of ['app', 'app_clone']) {
        const own = await engine.login({ ...superuser, username: user, password });
        expect(own).toBeDefined();
        await own?.close();
      }
    },
  );
});
