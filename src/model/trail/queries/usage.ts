import { IS_DENIED, IS_READ, secretActions } from '../secret-actions';
import type { TrailQuery, TrailScope } from '../trail-query';

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  principal: 'text',
  reads: 'number',
  denied: 'number',
  first: 'text',
  last: 'text',
  addresses: 'number',
} as const;

/** Who read which secret, how often, and when first and last. Reads that were refused or failed are no reads. */
export function usageQuery(scope: TrailScope): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT secret, account, region, principal,
  count_if(${IS_READ}) AS reads,
  count_if(${IS_DENIED}) AS denied,
  min(CASE WHEN ${IS_READ} THEN eventtime END) AS first,
  max(CASE WHEN ${IS_READ} THEN eventtime END) AS last,
  count(DISTINCT address) AS addresses
FROM actions
WHERE eventname = 'GetSecretValue' AND secret <> ''
GROUP BY secret, account, region, principal
ORDER BY reads DESC, denied DESC, secret, account, region, principal`,
  };
}
