import type { Client } from 'pg';
import type { CloneRequest } from '../database/database-engine';
import { copySettings, settingsOf } from './copy-settings';
import { quoteIdentifier, quoteLiteral } from './quote';

/**
 * Makes the second user of a pair. It is a member of the first and switches to its role at login, so that both see the
 * same rights, and what either creates belongs to the first. Runs in one transaction; repeats change nothing. Needs a
 * session that `prepareSession` has freed.
 */
export async function cloneRole(client: Client, request: CloneRequest, passwordLiteral: string): Promise<void> {
  const original = quoteIdentifier(request.original);
  const clone = quoteIdentifier(request.clone);
  const { rowCount } = await client.query('SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1', [request.clone]);
  const exists = rowCount !== 0;
  const takesRole = !(exists && (await hasOwnThings(client, request.clone)));
  await client.query('BEGIN');
  try {
    await client.query(`${exists ? 'ALTER' : 'CREATE'} ROLE ${clone} LOGIN PASSWORD ${passwordLiteral}`);
    await client.query(`GRANT ${original} TO ${clone}`);
    if (takesRole) await client.query(`ALTER ROLE ${clone} SET role = ${quoteLiteral(request.original)}`);
    await copySettings(client, request.original, request.clone, takesRole ? [] : ['role']);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * A clone that AWS's function made works under its own name: it owns what it created and may have been given rights.
 * With the role of the original it would lose both, so it keeps its name until it owns and holds nothing.
 * @see https://www.postgresql.org/docs/current/catalog-pg-shdepend.html
 */
async function hasOwnThings(client: Client, clone: string): Promise<boolean> {
  const settings = await settingsOf(client, clone);
  if (settings.some(({ name, database }) => name === 'role' && database === null)) return false;
  const { rowCount } = await client.query(
    `SELECT 1
       FROM pg_catalog.pg_shdepend d
       JOIN pg_catalog.pg_roles r ON r.oid = d.refobjid
      WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
        AND d.classid <> 'pg_catalog.pg_auth_members'::pg_catalog.regclass
        AND d.deptype IN ('o', 'a')
        AND r.rolname = $1
      LIMIT 1`,
    [clone],
  );
  return rowCount !== 0;
}
