import { IS_READ, SECRETS_MANAGER, secretActions } from '../secret-actions';
import type { TrailQuery, TrailScope } from '../trail-query';

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  principal: 'text',
  calls: 'number',
  reads: 'number',
  cached: 'number',
} as const;

/** Who calls Secrets Manager how often, and how many reads a cache of five minutes would leave. */
export function costQuery(scope: TrailScope): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT secret, account, region, principal,
  count(*) AS calls,
  count_if(${IS_READ}) AS reads,
  count(DISTINCT CASE WHEN ${IS_READ} THEN floor(to_unixtime(from_iso8601_timestamp(eventtime)) / 300) END) AS cached
FROM actions
WHERE eventsource = '${SECRETS_MANAGER}' AND eventtype = 'AwsApiCall' AND eventname <> 'BatchGetSecretValue'
GROUP BY secret, account, region, principal
ORDER BY calls DESC, secret, account, region, principal`,
  };
}
