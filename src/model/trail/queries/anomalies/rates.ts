import { ANOMALY_COLUMNS, type AnomalyKind, reads } from './baseline';

/** Reads of a secret by one principal in an hour, of which there were far fewer before. */
export const rate: AnomalyKind = {
  id: 'rate',
  query: (scope, split) => ({
    columns: ANOMALY_COLUMNS,
    sql: `WITH ${reads(scope, split)}, hours AS (
  SELECT secret, account, region, principal, hourofday, isrecent, count(*) AS times
  FROM reads
  GROUP BY secret, account, region, principal, hourofday, isrecent
), busiest AS (
  SELECT secret, account, region, principal,
    max(CASE WHEN isrecent THEN times END) AS times,
    max_by(hourofday, CASE WHEN isrecent THEN times ELSE 0 END) AS hourofday,
    max(CASE WHEN NOT isrecent THEN times END) AS usual
  FROM hours
  GROUP BY secret, account, region, principal
)
SELECT principal, secret, account, region, hourofday || ':00:00Z' AS seen,
  'It read ' || CAST(times AS varchar) || ' times in an hour: before, at most ' || CAST(usual AS varchar) AS sentence
FROM busiest
WHERE times >= 20 AND times > 3 * usual
ORDER BY seen, principal, secret, account, region`,
  }),
};

/** Many secrets that one principal reads in an hour, who read far fewer before, or none. */
export const sweep: AnomalyKind = {
  id: 'sweep',
  query: (scope, split) => ({
    columns: ANOMALY_COLUMNS,
    sql: `WITH ${reads(scope, split)}, hours AS (
  SELECT principal, hourofday, isrecent, count(DISTINCT account || ':' || secret) AS secrets
  FROM reads
  GROUP BY principal, hourofday, isrecent
), widest AS (
  SELECT principal,
    max(CASE WHEN isrecent THEN secrets END) AS secrets,
    max_by(hourofday, CASE WHEN isrecent THEN secrets ELSE 0 END) AS hourofday,
    coalesce(max(CASE WHEN NOT isrecent THEN secrets END), 0) AS usual
  FROM hours
  GROUP BY principal
)
SELECT principal, '' AS secret, '' AS account, '' AS region, hourofday || ':00:00Z' AS seen,
  'It read ' || CAST(secrets AS varchar) || ' secrets in an hour: before, at most ' || CAST(usual AS varchar) AS sentence
FROM widest
WHERE secrets >= 5 AND secrets > 2 * usual
ORDER BY seen, principal`,
  }),
};
