import { ANOMALY_COLUMNS, type AnomalyKind, reads } from './baseline';

/** A principal reads a secret for the first time, while others read it before. */
export const firstRead: AnomalyKind = {
  id: 'first-read',
  query: (scope, split) => ({
    columns: ANOMALY_COLUMNS,
    sql: `WITH ${reads(scope, split)}, known AS (
  SELECT secret AS knownsecret, account AS knownaccount, count(DISTINCT principal) AS readers
  FROM reads
  WHERE NOT isrecent
  GROUP BY secret, account
), firsts AS (
  SELECT secret, account, min(region) AS region, principal, min(eventtime) AS seen
  FROM reads
  GROUP BY secret, account, principal
  HAVING count_if(NOT isrecent) = 0
)
SELECT principal, secret, account, region, seen,
  'It never read this secret before: ' || CAST(readers AS varchar) || ' other principals did' AS sentence
FROM firsts
JOIN known ON secret = knownsecret AND account = knownaccount
ORDER BY seen, principal, secret, account`,
  }),
};
