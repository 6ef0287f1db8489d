import type { NamedQuery } from '../../named-query';
import { IS_DENIED, secretActions } from '../../secret-actions';

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  principal: 'text',
  event: 'text',
  uses: 'number',
  denied: 'number',
  last: 'text',
} as const;

/**
 * Uses of the keys of secrets. What the key refuses is recorded here alone.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
export const keyUses: NamedQuery = {
  id: 'key-uses',
  question: 'Whom did the keys of secrets serve, and whom did they refuse?',
  query: (scope) => ({
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope, ['kms.amazonaws.com'])}
SELECT secret, account, region, principal, eventname AS event,
  count_if(errorcode IS NULL) AS uses,
  count_if(${IS_DENIED}) AS denied,
  max(eventtime) AS last
FROM actions
WHERE secret <> '' AND eventname IN ('Decrypt', 'GenerateDataKey')
GROUP BY secret, account, region, principal, eventname
ORDER BY denied DESC, uses DESC, secret, account, region, principal, event`,
  }),
};
