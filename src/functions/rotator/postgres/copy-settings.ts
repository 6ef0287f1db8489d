import { type Client, DatabaseError } from 'pg';
import { quoteIdentifier, quoteLiteral } from './quote';
import { splitList } from './split-list';

/** What `ALTER ROLE … SET` has stored: a name and its value, for one database or for all. */
interface RoleSetting {
  readonly database: string | null;
  readonly name: string;
  readonly value: string;
}

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Gives a role the settings of another, such as its search path, which do not pass to the members of it. The owner of
 * the first role chose their values, and a superuser runs the statements: every value is quoted, those of lists
 * element by element. Needs a transaction. A setting that only a real superuser may make, which the master user of RDS
 * is not, is not a reason to stop.
 */
export async function copySettings(client: Client, from: string, to: string, skip: readonly string[]): Promise<void> {
  for (const setting of await settingsOf(client, from)) {
    const value = settingValue(setting);
    if (value === undefined || skip.includes(setting.name)) continue;
    const database = setting.database === null ? '' : `IN DATABASE ${quoteIdentifier(setting.database)} `;
    await tryStatement(
      client,
      `ALTER ROLE ${quoteIdentifier(to)} ${database}SET ${quoteIdentifier(setting.name)} TO ${value}`,
    );
  }
}

async function tryStatement(client: Client, statement: string): Promise<void> {
  await client.query('SAVEPOINT setting');
  try {
    await client.query(statement);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    await client.query('ROLLBACK TO SAVEPOINT setting');
  }
}

export async function settingsOf(client: Client, role: string): Promise<RoleSetting[]> {
  const { rows } = await client.query<{ database: string | null; setting: string }>(
    `SELECT d.datname AS database, pg_catalog.unnest(s.setconfig) AS setting
       FROM pg_catalog.pg_db_role_setting s
       JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
       LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
      WHERE r.rolname = $1`,
    [role],
  );
  return rows.map(({ database, setting }) => {
    const end = setting.indexOf('=');
    return { database, name: setting.slice(0, end), value: setting.slice(end + 1) };
  });
}

/**
 * Settings that hold a list of names, each of which the server quotes. They are known by name only; pg_dump has the
 * same list. A list that was stored by set_config may be unquoted, and then PostgreSQL reads schemas in lower case.
 * @see https://www.postgresql.org/docs/current/sql-set.html
 */
const IDENTIFIERS = ['search_path', 'temp_tablespaces'];
const FILES = [
  'local_preload_libraries',
  'session_preload_libraries',
  'shared_preload_libraries',
  'unix_socket_directories',
];

/** @returns `undefined` for a list that the server itself cannot read and passes over */
function settingValue({ name, value }: RoleSetting): string | undefined {
  if (![...IDENTIFIERS, ...FILES].includes(name)) return quoteLiteral(value);
  const elements = splitList(value);
  if (elements === undefined) return undefined;
  const names = elements.map((element) =>
    element.quoted || FILES.includes(name) ? element.name : lowerCase(element.name),
  );
  return names.length === 0 ? "''" : names.map(quoteLiteral).join(', ');
}

/** Only the letters of ASCII, as the server does it whatever its locale. */
function lowerCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
