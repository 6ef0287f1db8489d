import type { Connection } from 'mysql2/promise';
import { grantsFor } from '../../../../src/functions/rotator/mysql/grants-for';
import { MYSQL, MYSQL_DUAL_PASSWORDS, type MysqlDialect } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlSession } from '../../../../src/functions/rotator/mysql/mysql-session';
import { quoteText } from '../../../../src/functions/rotator/mysql/quote';

/** No MySQL server is in Debian: the statements are compared with MySQL's manual instead. */
async function statements(
  dialect: MysqlDialect,
  tls = '',
  version = '8.0.39',
  defaultRoles: object[] | undefined = [],
): Promise<string[]> {
  const sent: string[] = [];
  const query = async (text: string) => {
    sent.push(text);
    if (text.includes('CURRENT_USER')) return [[{ account: 'admin@%' }]];
    if (text.includes('VERSION')) return [[{ version }]];
    if (text.includes('mysql.user')) return [[{ host: '%', plugin: 'caching_sha2_password', tls }]];
    if (text.includes('default_roles')) {
      if (defaultRoles === undefined) throw Object.assign(new Error('no such table'), { errno: 1146 });
      return [defaultRoles];
    }
    if (text.startsWith('SHOW GRANTS')) return [[{ Grants: 'GRANT USAGE ON *.* TO `app`@`%`' }]];
    return [[]];
  };
  const session = mysqlSession({ query, end: async () => {} } as unknown as Connection, dialect);
  await session.setPassword('app', "it's");
  await session.cloneUser({ original: 'app', clone: 'app_clone', password: 'p' });
  return sent.filter((text) => !text.startsWith('SELECT') && !text.startsWith('SET SESSION'));
}

test('MySQL keeps the plugin of the account, for the password and for the clone', async () => {
  expect(await statements(MYSQL, 'ANY')).toEqual([
    "SET PASSWORD FOR 'app'@'%' = 'it''s'",
    expect.stringMatching(
      /^CREATE USER IF NOT EXISTS 'app_clone'@'%' IDENTIFIED WITH 'caching_sha2_password' BY '[\w-]{32}' REQUIRE SSL$/,
    ),
    "SHOW GRANTS FOR 'app'@'%'",
    "GRANT USAGE ON *.* TO 'app_clone'@'%'",
    "ALTER USER 'app_clone'@'%' REQUIRE SSL",
    "SET PASSWORD FOR 'app_clone'@'%' = 'p'",
  ]);
});

test('dual passwords retain the current one', async () => {
  expect(await statements(MYSQL_DUAL_PASSWORDS)).toContain(
    "SET PASSWORD FOR 'app'@'%' = 'it''s' RETAIN CURRENT PASSWORD",
  );
});

test('throws for an account that demands a certain client certificate', async () => {
  await expect(statements(MYSQL, 'SPECIFIED')).rejects.toThrow(
    "'username' must not require a certain client certificate, got ssl_type SPECIFIED: use the single-user strategy",
  );
});

test('the clone has the default roles of MySQL 8, which SHOW GRANTS does not print', async () => {
  const roles = [
    { name: "it's", host: '%' },
    { name: 'reader', host: '%' },
  ];
  expect(await statements(MYSQL, '', '8.0.39', roles)).toContain(
    "SET DEFAULT ROLE 'it''s'@'%', 'reader'@'%' TO 'app_clone'@'%'",
  );
});

test.each([
  ['without default roles', '8.0.39', []],
  ['that is MySQL 5.7, which has no roles', '5.7.44', undefined],
])('a server %s is asked for none', async (_, version, roles) => {
  expect((await statements(MYSQL, '', version, roles)).filter((text) => text.includes('DEFAULT ROLE'))).toEqual([]);
});

test.each(['constructor', '__proto__', 'hunter2'])('throws for %s in place of what an account demands', async (tls) => {
  await expect(statements(MYSQL, tls)).rejects.toThrow(
    `got ssl_type text of ${tls.length} characters: use the single-user strategy`,
  );
});

test('throws for the character NUL, at which MySQL ends a password', () => {
  expect(() => quoteText('a\0b')).toThrow("'text' must not contain the character NUL: MySQL ends a password there");
});

test('a server that is MariaDB is spoken to as MariaDB', async () => {
  expect(await statements(MYSQL, '', '10.11.6-MariaDB-log')).toContain(
    "SET PASSWORD FOR 'app'@'%' = PASSWORD('it''s')",
  );
});

test('throws for dual passwords on MariaDB', async () => {
  await expect(statements(MYSQL_DUAL_PASSWORDS, '', '10.11.6-MariaDB')).rejects.toThrow(
    "'DUAL_PASSWORDS' must be false for a server that is MariaDB, which keeps one password: remove the setting",
  );
});

test.each([
  ['text after the name', 'GRANT SELECT ON `a`.* TO x; GRANT ALL ON *.* TO y'],
  ['a column that is not quoted', 'GRANT SELECT (a) ON *.* TO y -- ) ON `a`.`t` TO `app`@`%`'],
  [
    'a column that goes on in a table',
    "GRANT SELECT (a) ON *.* TO `app`@`%` REQUIRE SUBJECT ') ON `a`.`'` TO `app`@`%` WITH GRANT OPTION",
  ],
  ['a role that is not quoted', "SET DEFAULT ROLE r FOR x FOR 'app'@'%'"],
  ['another statement', 'DROP USER x'],
])('throws for a line of SHOW GRANTS that is not understood: %s', (_, line) => {
  expect(() => grantsFor([line], "'c'@'%'")).toThrow(
    `'SHOW GRANTS' must print grants in the server's own form, got a line of ${line.length} characters that is none: rename what its line names, or use the single-user strategy`,
  );
});

test.each([
  ['a plain grant', 'GRANT SELECT ON `a`.* TO `app`@`%`', "GRANT SELECT ON `a`.* TO 'c'@'%'"],
  [
    'a grant option',
    'GRANT ALL ON *.* TO `app`@`%` WITH GRANT OPTION',
    "GRANT ALL ON *.* TO 'c'@'%' WITH GRANT OPTION",
  ],
  [
    'a hash is left out',
    "GRANT USAGE ON *.* TO `app`@`%` IDENTIFIED BY PASSWORD '*0'",
    "GRANT USAGE ON *.* TO 'c'@'%'",
  ],
  ['a role', 'GRANT `reader`@`%` TO `app`@`%`', "GRANT `reader`@`%` TO 'c'@'%'"],
  ['quotes of MySQL 5.7', "GRANT USAGE ON *.* TO 'app'@'%'", "GRANT USAGE ON *.* TO 'c'@'%'"],
  ['a database named to', 'GRANT SELECT ON ` TO `.* TO `a``b`@`%`', "GRANT SELECT ON ` TO `.* TO 'c'@'%'"],
  [
    'columns',
    'GRANT SELECT (`a`, `b, c`), INSERT (d) ON `x`.`t` TO `app`@`%`',
    "GRANT SELECT (`a`, `b, c`), INSERT (d) ON `x`.`t` TO 'c'@'%'",
  ],
  ['a routine', 'GRANT EXECUTE ON PROCEDURE `x`.`p` TO `app`@`%`', "GRANT EXECUTE ON PROCEDURE `x`.`p` TO 'c'@'%'"],
  [
    'dynamic rights',
    'GRANT BACKUP_ADMIN,XA_RECOVER_ADMIN ON *.* TO `app`@`%`',
    "GRANT BACKUP_ADMIN,XA_RECOVER_ADMIN ON *.* TO 'c'@'%'",
  ],
  [
    'rights of Aurora',
    'GRANT SELECT, LOAD FROM S3 ON *.* TO `app`@`%`',
    "GRANT SELECT, LOAD FROM S3 ON *.* TO 'c'@'%'",
  ],
  [
    'a proxy',
    'GRANT PROXY ON ``@`` TO `app`@`%` WITH GRANT OPTION',
    "GRANT PROXY ON ``@`` TO 'c'@'%' WITH GRANT OPTION",
  ],
  [
    'an exception from a global right',
    'REVOKE SELECT ON `hr`.* FROM `app`@`%`',
    "REVOKE SELECT ON `hr`.* FROM 'c'@'%'",
  ],
  [
    'limits after the grant option',
    'GRANT USAGE ON *.* TO `app`@`%` WITH GRANT OPTION MAX_QUERIES_PER_HOUR 5',
    "GRANT USAGE ON *.* TO 'c'@'%' WITH GRANT OPTION",
  ],
  [
    'the text of a subject',
    "GRANT USAGE ON *.* TO `app`@`%` REQUIRE SUBJECT '/CN='' TO `x`@`y` WITH GRANT OPTION'",
    "GRANT USAGE ON *.* TO 'c'@'%'",
  ],
  ['a default role', "SET DEFAULT ROLE reader FOR 'app'@'%'", "SET DEFAULT ROLE reader FOR 'c'@'%'"],
])('grants are given to the other account: %s', (_, line, expected) => {
  expect(grantsFor([line], "'c'@'%'")).toEqual([expected]);
});
