import { IS_DENIED, secretActions } from '../secret-actions';
import type { TrailQuery, TrailScope } from '../trail-query';

const COLUMNS = {
  principal: 'text',
  event: 'text',
  secret: 'text',
  account: 'text',
  region: 'text',
  why: 'text',
  attempts: 'number',
  first: 'text',
  last: 'text',
  addresses: 'number',
} as const;

// Only how AWS says which kind of policy refused: the rest of the message repeats names.
const WHY = '(because no .*? policy allows|with an explicit deny in an? .*? ?policy|with an explicit deny)';

/**
 * What was refused: to whom, on which secret, and by which kind of policy.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function deniedQuery(scope: TrailScope): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT principal, eventname AS event, secret, account, region,
  coalesce(nullif(regexp_extract(errormessage, '${WHY}', 1), ''), errorcode) AS why,
  count(*) AS attempts,
  min(eventtime) AS first,
  max(eventtime) AS last,
  count(DISTINCT address) AS addresses
FROM actions
WHERE ${IS_DENIED}
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY attempts DESC, principal, event, secret, account, region, why`,
  };
}
