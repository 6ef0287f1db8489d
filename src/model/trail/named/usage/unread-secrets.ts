import type { NamedQuery } from '../../named-query';
import { IS_READ, SECRETS_MANAGER, secretActions } from '../../secret-actions';

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  actions: 'number',
  last: 'text',
  event: 'text',
  principal: 'text',
} as const;

/** Secrets that something happens to and that nobody reads. One to which nothing at all happens is in no trail. */
export const unreadSecrets: NamedQuery = {
  id: 'unread-secrets',
  question: 'Which secrets did nobody read, though something happened with them?',
  query: (scope) => ({
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT secret, account, region, count(*) AS actions, max(eventtime) AS last, max_by(eventname, eventtime) AS event,
  max_by(principal, eventtime) AS principal
FROM actions
WHERE secret <> '' AND eventsource = '${SECRETS_MANAGER}'
GROUP BY secret, account, region
HAVING count_if(${IS_READ}) = 0
  AND count_if(errorcode IS NULL) > 0
  AND count_if(eventname = 'DeleteSecret' AND errorcode IS NULL) = 0
ORDER BY last, secret, account, region`,
  }),
};
