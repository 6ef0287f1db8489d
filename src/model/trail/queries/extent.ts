import { deduplicated } from '../actions';
import { SECRETS_MANAGER } from '../secret-actions';
import type { TrailQuery, TrailScope } from '../trail-query';

const COLUMNS = { first: 'text', last: 'text', actions: 'number', accounts: 'number', batches: 'number' } as const;

/** How far the trail reaches: from when to when, and in how many accounts. */
export function extentQuery(scope: TrailScope): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${deduplicated(scope, [SECRETS_MANAGER])}
SELECT min(eventtime) AS first, max(eventtime) AS last, count(*) AS actions,
  count(DISTINCT recipientaccountid) AS accounts,
  count_if(eventname = 'BatchGetSecretValue') AS batches
FROM deduplicated`,
  };
}
