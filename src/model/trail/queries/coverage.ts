import { deduplicated } from '../actions';
import { SECRETS_MANAGER } from '../secret-actions';
import type { TrailQuery, TrailScope } from '../trail-query';

const COLUMNS = { account: 'text', region: 'text', actions: 'number' } as const;

/** The accounts and Regions of which the trail has events of Secrets Manager: of others, silence says nothing. */
export function coverageQuery(scope: TrailScope): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${deduplicated(scope, [SECRETS_MANAGER])}
SELECT recipientaccountid AS account, awsregion AS region, count(*) AS actions
FROM recorded
GROUP BY recipientaccountid, awsregion
ORDER BY 1, 2`,
  };
}
