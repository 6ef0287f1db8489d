import type { Client } from 'pg';
import { REDSHIFT_CONTRACT } from '../../../model/rotation/redshift';
import type { PasswordPolicy } from '../core/secret-store';
import type { CloneRequest, DatabaseEngine, DatabaseSession, RightsRequest } from '../database/database-engine';
import { connectPostgres } from '../postgres/postgres-engine';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote';
import type { TlsPolicy } from '../tls/tls-settings';

/** Length and alphabet of AWS's Redshift template; 64 is the longest. */
export const REDSHIFT_PASSWORDS: PasswordPolicy = { length: 32, excludeCharacters: '/@"\'\\:' };

export interface RedshiftOptions {
  readonly tls: TlsPolicy;
  /** @default 32 characters without `/@"'\:` */
  readonly passwords?: PasswordPolicy;
}

/** Amazon Redshift, which speaks PostgreSQL's protocol and has statements of its own. */
export function redshiftEngine({ tls, passwords = REDSHIFT_PASSWORDS }: RedshiftOptions): DatabaseEngine {
  return {
    names: REDSHIFT_CONTRACT.engines,
    passwords,
    usernameLimit: 127,
    login: async (credential) => {
      const client = await connectPostgres(credential, { tls, port: REDSHIFT_CONTRACT.port, dbname: 'dev' });
      return client && redshiftSession(client);
    },
  };
}

/** @see https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_USER.html */
export function redshiftSession(client: Pick<Client, 'query' | 'end'>): DatabaseSession {
  return {
    setPassword: async (username, password) => {
      await client.query(`ALTER USER ${quoteIdentifier(username)} PASSWORD ${quoteLiteral(password)}`);
    },
    cloneUser: (request) => cloneRedshiftUser(client, request),
    shareRights: async (request) => inTransaction(client, await memberships(client, request)),
    close: () => client.end(),
  };
}

/** The clone joins the groups and roles of the original; rights that were granted to the original itself do not pass. */
async function cloneRedshiftUser(client: Pick<Client, 'query'>, request: CloneRequest): Promise<void> {
  const { original, clone, password } = request;
  const { rowCount } = await client.query('SELECT 1 FROM pg_catalog.pg_user WHERE usename = $1', [clone]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await inTransaction(client, [
    `${verb} USER ${quoteIdentifier(clone)} PASSWORD ${quoteLiteral(password)}`,
    ...(await memberships(client, { from: original, to: clone })),
  ]);
}

/** The statements that make one user a member of what another is a member of. */
async function memberships(client: Pick<Client, 'query'>, { from, to }: RightsRequest): Promise<string[]> {
  const groups = await client.query<{ name: string }>(
    `SELECT g.groname AS name FROM pg_catalog.pg_group g
       JOIN pg_catalog.pg_user u ON u.usesysid = ANY(g.grolist) WHERE u.usename = $1`,
    [from],
  );
  const roles = await client.query<{ name: string }>(
    'SELECT role_name AS name FROM svv_user_grants WHERE user_name = $1',
    [from],
  );
  const user = quoteIdentifier(to);
  return [
    ...groups.rows.map((group) => `ALTER GROUP ${quoteIdentifier(group.name)} ADD USER ${user}`),
    ...roles.rows.map((role) => `GRANT ROLE ${quoteIdentifier(role.name)} TO ${user}`),
  ];
}

async function inTransaction(client: Pick<Client, 'query'>, statements: readonly string[]): Promise<void> {
  try {
    for (const statement of ['BEGIN', ...statements, 'COMMIT']) await client.query(statement);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
