import { MOST_ROWS } from '../../named-query';
import { IS_READ, secretActions } from '../../secret-actions';
import type { TrailQuery, TrailScope } from '../../trail-query';

const COLUMNS = {
  eventtime: 'text',
  secret: 'text',
  account: 'text',
  region: 'text',
  principal: 'text',
  session: 'text',
  sourceidentity: 'text',
  accesskey: 'text',
  address: 'text',
  endpoint: 'text',
  agent: 'text',
} as const;

/** Reads, the latest first: what, when, by whom in which session on whose behalf, and from where. */
export function readsWhere(scope: TrailScope, condition: string): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT eventtime, secret, account, region, principal, session, sourceidentity, accesskey, address, endpoint,
  useragent AS agent
FROM actions
WHERE ${IS_READ} AND secret <> '' AND ${condition}
ORDER BY eventtime DESC, action
LIMIT ${MOST_ROWS}`,
  };
}
