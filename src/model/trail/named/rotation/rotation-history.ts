import { MOST_ROWS, type NamedQuery } from '../../named-query';
import { secretActions } from '../../secret-actions';

const COLUMNS = {
  eventtime: 'text',
  secret: 'text',
  account: 'text',
  region: 'text',
  event: 'text',
  principal: 'text',
  message: 'text',
} as const;

/**
 * What was asked of rotation and what became of it. The message names the function and the step, never a value.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html
 */
export const rotationHistory: NamedQuery = {
  id: 'rotation-history',
  question: 'Which rotations were asked for, succeeded, failed or were abandoned?',
  query: (scope) => ({
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}
SELECT eventtime, secret, account, region, eventname AS event, principal, coalesce(errormessage, '') AS message
FROM actions
WHERE eventname IN ('RotateSecret', 'CancelRotateSecret') OR eventname LIKE 'Rotation%' OR eventname LIKE 'TestRotation%'
ORDER BY eventtime DESC, action
LIMIT ${MOST_ROWS}`,
  }),
};
