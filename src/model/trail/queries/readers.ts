import { IS_READ, secretActions } from '../secret-actions';
import type { TrailQuery, TrailScope } from '../trail-query';

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  principal: 'text',
  reads: 'number',
  last: 'text',
  session: 'text',
  agent: 'text',
} as const;

/** Who read which secret, with the session and the program of the last read. */
export function readersQuery(scope: TrailScope): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT secret, account, region, principal, count(*) AS reads, max(eventtime) AS last,
  max_by(session, eventtime) AS session, max_by(useragent, eventtime) AS agent
FROM actions
WHERE ${IS_READ} AND secret <> ''
GROUP BY secret, account, region, principal
ORDER BY secret, account, region, principal`,
  };
}
