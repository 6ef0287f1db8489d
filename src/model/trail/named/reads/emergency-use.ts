import { MOST_ROWS, type NamedQuery } from '../../named-query';
import { secretActions } from '../../secret-actions';
import { sqlText } from '../../trail-query';

const COLUMNS = {
  eventtime: 'text',
  event: 'text',
  outcome: 'text',
  secret: 'text',
  principal: 'text',
  session: 'text',
  sourceidentity: 'text',
  address: 'text',
  recorded: 'text',
  region: 'text',
} as const;

/**
 * All that was done with roles for emergencies, and who assumed them.
 *
 * @param roles names with their paths; `*` stands for any characters, `?` for one
 * @throws when there is none
 */
export function emergencyUse(roles: readonly string[]): NamedQuery {
  if (roles.length === 0) throw new Error('`emergencyRoles` must have at least one entry, got none');
  const isOf = (arn: string) => roles.map((role) => `${arn} LIKE ${likeText(role)} ESCAPE '!'`).join(' OR ');
  const assumed = "json_extract_scalar(requestparameters, '$.roleArn')";
  return {
    id: 'emergency-use',
    question: 'What was done with roles for emergencies, and who assumed them?',
    query: (scope) => ({
      columns: COLUMNS,
      sql: `WITH ${secretActions(scope, [])}
SELECT eventtime, eventname AS event, coalesce(errorcode, 'ok') AS outcome, secret, principal, session, sourceidentity,
  address, recipientaccountid AS recorded, awsregion AS region
FROM actions
WHERE ${isOf('principal')} OR (eventsource = 'sts.amazonaws.com' AND (${isOf(assumed)}))
ORDER BY eventtime DESC, action
LIMIT ${MOST_ROWS}`,
    }),
  };
}

function likeText(role: string): string {
  const pattern = role.replace(/[!%_]/g, '!$&').replaceAll('*', '%').replaceAll('?', '_');
  return sqlText(`arn:%:iam::%:role/${pattern}`);
}
