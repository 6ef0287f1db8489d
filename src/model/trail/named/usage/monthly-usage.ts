import type { NamedQuery } from '../../named-query';
import { IS_DENIED, IS_READ, secretActions } from '../../secret-actions';

const COLUMNS = {
  month: 'text',
  account: 'text',
  secrets: 'number',
  principals: 'number',
  reads: 'number',
  denied: 'number',
  rotations: 'number',
  failures: 'number',
} as const;

/** A month in a line for each account that has secrets. */
export const monthlyUsage: NamedQuery = {
  id: 'monthly-usage',
  question: 'How much were the secrets of each account used, month by month?',
  query: (scope) => ({
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT substr(eventtime, 1, 7) AS month, account,
  count(DISTINCT region || ':' || secret) AS secrets,
  count(DISTINCT CASE WHEN ${IS_READ} THEN principal END) AS principals,
  count_if(${IS_READ}) AS reads,
  count_if(${IS_DENIED}) AS denied,
  count_if(eventname = 'RotationSucceeded') AS rotations,
  count_if(eventname IN ('RotationFailed', 'RotationAbandoned')) AS failures
FROM actions
WHERE secret <> ''
GROUP BY substr(eventtime, 1, 7), account
ORDER BY month DESC, reads DESC, account`,
  }),
};
