import type { Client } from 'pg';

/**
 * Frees a session from what its user, or the owner of its database, has stored for it by ALTER ROLE and ALTER DATABASE:
 * a path on which their own functions and operators come first, another role, which may not change the password of the
 * user, and transactions that only read.
 * @see https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATTERNS
 */
export async function prepareSession(client: Pick<Client, 'query'>): Promise<void> {
  await client.query(
    `SELECT pg_catalog.set_config('search_path', '', false),
            pg_catalog.set_config('role', 'none', false),
            pg_catalog.set_config('default_transaction_read_only', 'off', false)`,
  );
}
