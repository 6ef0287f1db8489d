import type { Connection } from 'mysql2/promise';
import { grantsFor } from '../../../../src/functions/rotator/mysql/grants-for';
import { MYSQL, MYSQL_DUAL_PASSWORDS, type MysqlDialect } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlSession } from '../../../../src/functions/rotator/mysql/mysql-session';
import { quoteText } from '../../../../src/functions/rotator/mysql/quote';

/** No MySQL server is in Debian: the statements are compared with MySQL's manual instead. */
async function statements(dialect: MysqlDialect, tls = ''): Promise<string[]> {
  const sent: string[] = [];
  const query = async (text: string) => {
    sent.push(text);
    if (text.includes('CURRENT_USER')) return [[{ name: 'admin' }]];
    if (text.includes('mysql.user')) return [[{ host: '%', plugin: 'caching_sha2_password', tls }]];
    if (text.startsWith('SHOW GRANTS')) return [[{ Grants: 'GRANT USAGE ON *.* TO `app`@`%`' }]];
    return [[]];
  };
  const session = mysqlSession({ query, end: async () => {} } as unknown as Connection, dialect);
  await session.setPassword('app', "it's");
  await session.cloneUser({ original: 'app', clone: 'app_clone', password: 'p' });
  return sent.filter((text) => !text.startsWith('SELECT'));
}

test('MySQL keeps the plugin of the account, for the password and for the clone', async () => {
  expect(await statements(MYSQL, 'ANY')).toEqual([
    "SET PASSWORD FOR 'app'@'%' = 'it''s'",
    expect.stringMatching(
      /^CREATE USER IF NOT EXISTS 'app_clone'@'%' IDENTIFIED WITH 'caching_sha2_password' BY '[\w-]{32}' REQUIRE SSL$/,
    ),
    "SHOW GRANTS FOR 'app'@'%'",
    "GRANT USAGE ON *.* TO 'app_clone'@'%'",
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
    "'app' must not require a certain client certificate, got ssl_type SPECIFIED: use the single-user strategy",
  );
});

test('throws for the character NUL, at which MySQL ends a password', () => {
  expect(() => quoteText('a\0b')).toThrow("'text' must not contain the character NUL: MySQL ends a password there");
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
  ['a default role', "SET DEFAULT ROLE reader FOR 'app'@'%'", "SET DEFAULT ROLE reader FOR 'c'@'%'"],
])('grants are given to the other account: %s', (_, line, expected) => {
  expect(grantsFor([line], "'c'@'%'")).toEqual([expected]);
});
