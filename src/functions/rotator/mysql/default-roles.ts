import type { Connection } from 'mysql2/promise';
import type { RightsRequest } from '../database/database-engine';
import { quoteAccount } from './quote';

interface Role {
  readonly name: string;
  readonly host: string;
}

/** MySQL 5.7 has no roles, and a superuser may be let see `mysql.user` alone. */
const NONE_TO_SEE = [1044, 1142, 1143, 1146];
/** A default role that was revoked since: then the defaults stay as they are. */
const ROLE_NOT_GRANTED = 3530;

/**
 * Makes the default roles of one user those of another besides. MySQL 8 does not print them in SHOW GRANTS, and a user
 * with a role that is not a default one can do nothing with it after login.
 * @see https://dev.mysql.com/doc/refman/8.0/en/set-default-role.html
 */
export async function copyDefaultRoles(
  connection: Connection,
  { from, to }: RightsRequest,
  host: string,
): Promise<void> {
  const roles = await defaultRoles(connection, [from, to], host);
  if (roles.length === 0) return;
  const names = roles.map((role) => quoteAccount(role.name, role.host)).join(', ');
  try {
    await connection.query(`SET DEFAULT ROLE ${names} TO ${quoteAccount(to, host)}`);
  } catch (error) {
    if (!isOneOf(error, [ROLE_NOT_GRANTED])) throw error;
  }
}

async function defaultRoles(connection: Connection, users: readonly string[], host: string): Promise<Role[]> {
  try {
    const [rows] = await connection.query(
      `SELECT DISTINCT default_role_user AS name, default_role_host AS host
         FROM mysql.default_roles WHERE host = ? AND user IN (?) ORDER BY 1, 2`,
      [host, users],
    );
    return rows as Role[];
  } catch (error) {
    if (isOneOf(error, NONE_TO_SEE)) return [];
    throw error;
  }
}

function isOneOf(error: unknown, numbers: readonly number[]): boolean {
  return error instanceof Error && 'errno' in error && numbers.includes(Number(error.errno));
}
