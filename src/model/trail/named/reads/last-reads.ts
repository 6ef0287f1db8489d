import type { NamedQuery } from '../../named-query';
import { IS_READ, secretActions } from '../../secret-actions';

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  last: 'text',
  principal: 'text',
  session: 'text',
  reads: 'number',
  readers: 'number',
} as const;

/** The last read of each secret: those that nobody read for longest come first. */
export const lastReads: NamedQuery = {
  id: 'last-reads',
  question: 'When was each secret read last, and by whom?',
  query: (scope) => ({
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT secret, account, region, max(eventtime) AS last, max_by(principal, eventtime) AS principal,
  max_by(session, eventtime) AS session, count(*) AS reads, count(DISTINCT principal) AS readers
FROM actions
WHERE ${IS_READ} AND secret <> ''
GROUP BY secret, account, region
ORDER BY last, secret, account, region`,
  }),
};
