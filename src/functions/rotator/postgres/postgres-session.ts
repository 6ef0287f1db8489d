import type { Client } from 'pg';
import type { CloneRequest, DatabaseSession } from '../database/database-engine';
import { cloneRole } from './clone-role';
import { mustBePair } from './must-be-pair';
import { quoteIdentifier, quoteLiteral } from './quote';
import { scramVerifier } from './scram-verifier';

/** The statements by which PostgreSQL users are changed. */
export function postgresSession(client: Client): DatabaseSession {
  return {
    setPassword: async (username, password) => {
      await prepareSession(client);
      const secret = await passwordLiteral(client, password);
      await client.query(`ALTER ROLE ${quoteIdentifier(username)} PASSWORD ${secret}`);
    },
    cloneUser: async (request: CloneRequest) => {
      await prepareSession(client);
      await cloneRole(client, request, await passwordLiteral(client, request.password));
    },
    mustBePair: async (request) => {
      await prepareSession(client);
      await mustBePair(client, request);
    },
    close: () => client.end(),
  };
}

async function passwordLiteral(client: Client, password: string): Promise<string> {
  const { rows } = await client.query<{ password_encryption: string }>('SHOW password_encryption');
  const verifier = rows[0]?.password_encryption === 'scram-sha-256' ? scramVerifier(password) : undefined;
  return quoteLiteral(verifier ?? password);
}

/**
 * Frees a session from what its user, or the owner of its database, has stored for it by ALTER ROLE and ALTER DATABASE:
 * a path on which their own functions and operators come first, another role, which may not change the password of the
 * user, and transactions that only read.
 * @see https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATTERNS
 */
async function prepareSession(client: Pick<Client, 'query'>): Promise<void> {
  await client.query(
    `SELECT pg_catalog.set_config('search_path', '', false),
            pg_catalog.set_config('role', 'none', false),
            pg_catalog.set_config('default_transaction_read_only', 'off', false)`,
  );
}
