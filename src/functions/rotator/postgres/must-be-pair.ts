import type { Client } from 'pg';
import { RotationError } from '../core/rotation-error';
import type { RightsRequest } from '../database/database-engine';

/**
 * Refuses a clone that somebody else made: anybody who can create users could else call one after the superuser, have
 * the superuser's password set, and read it; or be given the password of a user with more rights. Both this function
 * and AWS's make the clone a member of the original, which takes the right to give the original away.
 * @throws RotationError when the clone exists and is not a member of the original
 */
export async function mustBePair(client: Pick<Client, 'query'>, { from, to }: RightsRequest): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    `SELECT m.member IS NOT NULL AS member
       FROM pg_catalog.pg_roles clone
       LEFT JOIN (pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles original ON original.oid = m.roleid)
         ON m.member = clone.oid AND original.rolname = $2
      WHERE clone.rolname = $1
      LIMIT 1`,
    [from, to],
  );
  const [clone] = rows;
  if (clone === undefined || clone.member) return;
  throw new RotationError(
    "'username' must be one of a pair, got a user with '_clone' that is not a member of the one without: grant it the role of the other if they are a pair, or drop or rename it",
  );
}
