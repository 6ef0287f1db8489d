import type { NamedQuery } from '../../named-query';
import { IS_DENIED, secretActions } from '../../secret-actions';

const COLUMNS = {
  principal: 'text',
  hour: 'text',
  secrets: 'number',
  attempts: 'number',
  addresses: 'number',
  session: 'text',
} as const;

/** Somebody who tries what is closed, one secret after the other. */
export const deniedSweeps: NamedQuery = {
  id: 'denied-sweeps',
  question: 'Who was refused at three secrets or more within an hour?',
  query: (scope) => ({
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT principal, substr(eventtime, 1, 13) || ':00:00Z' AS hour, count(DISTINCT account || ':' || secret) AS secrets,
  count(*) AS attempts, count(DISTINCT address) AS addresses, max_by(session, eventtime) AS session
FROM actions
WHERE ${IS_DENIED} AND secret <> ''
GROUP BY principal, substr(eventtime, 1, 13)
HAVING count(DISTINCT account || ':' || secret) >= 3
ORDER BY secrets DESC, principal, hour`,
  }),
};
