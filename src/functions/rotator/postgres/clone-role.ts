import { type Client, DatabaseError } from 'pg';
import type { CloneRequest } from '../database/database-engine';
import { quoteIdentifier, quoteLiteral } from './quote';

/**
 * Makes the second user of a pair. It is a member of the first and takes its role at log-in, so that both see the same
 * rights, and what either creates belongs to the first. Runs in one transaction; repeats change nothing.
 */
export async function cloneRole(client: Client, request: CloneRequest, passwordLiteral: string): Promise<void> {
  const original = quoteIdentifier(request.original);
  const clone = quoteIdentifier(request.clone);
  const { rowCount } = await client.query('SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1', [request.clone]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query('BEGIN');
  try {
    await client.query(`${verb} ROLE ${clone} LOGIN PASSWORD ${passwordLiteral}`);
    await client.query(`GRANT ${original} TO ${clone}`);
    await client.query(`ALTER ROLE ${clone} SET role = ${quoteLiteral(request.original)}`);
    for (const setting of await settingsOf(client, request.original)) {
      await copySetting(client, `ALTER ROLE ${clone} ${setting}`);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** A setting that only a real superuser may make, which the master user of RDS is not, is no reason to stop. */
async function copySetting(client: Client, statement: string): Promise<void> {
  await client.query('SAVEPOINT setting');
  try {
    await client.query(statement);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    await client.query('ROLLBACK TO SAVEPOINT setting');
  }
}

interface SettingRow {
  readonly datname: string | null;
  readonly setting: string;
}

/** Settings of a role, such as its search path, do not pass to the members of it. */
async function settingsOf(client: Client, role: string): Promise<string[]> {
  const { rows } = await client.query<SettingRow>(
    `SELECT d.datname, unnest(s.setconfig) AS setting
       FROM pg_catalog.pg_db_role_setting s
       JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
       LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
      WHERE r.rolname = $1`,
    [role],
  );
  return rows.map(({ datname, setting }) => {
    const [name = '', ...value] = setting.split('=');
    const database = datname === null ? '' : `IN DATABASE ${quoteIdentifier(datname)} `;
    return `${database}SET ${quoteIdentifier(name)} = ${settingValue(name, value.join('='))}`;
  });
}

/** These settings hold a list of names that the server has quoted already. https://www.postgresql.org/docs/current/sql-set.html */
const LISTS = ['search_path', 'temp_tablespaces', 'session_preload_libraries', 'local_preload_libraries'];

function settingValue(name: string, value: string): string {
  return LISTS.includes(name) && value !== '' ? value : quoteLiteral(value);
}
