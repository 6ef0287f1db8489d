import { MOST_ROWS, type NamedQuery } from '../../named-query';
import { secretActions } from '../../secret-actions';
import type { TrailQuery, TrailScope } from '../../trail-query';

const COLUMNS = {
  eventtime: 'text',
  source: 'text',
  event: 'text',
  outcome: 'text',
  secret: 'text',
  principal: 'text',
  session: 'text',
  sourceidentity: 'text',
  accesskey: 'text',
  address: 'text',
  recorded: 'text',
  region: 'text',
} as const;

const ASSUMED = "json_extract_scalar(requestparameters, '$.roleArn')";
const ISSUED = "json_extract_scalar(responseelements, '$.credentials.accessKeyId')";

/** What happened around one thing, in the order of time. */
export const TIMELINES: readonly NamedQuery[] = [
  {
    id: 'timeline-of-secret',
    question: 'What happened with one secret, its key included?',
    parameters: ['name of the secret'],
    query: (scope) => timeline(scope, 'secret = (SELECT subject FROM asking)'),
  },
  {
    id: 'timeline-of-principal',
    question: 'What did one principal do, and who assumed it?',
    parameters: ['ARN of the role or user'],
    query: (scope) => timeline(scope, `(SELECT subject FROM asking) IN (principal, ${ASSUMED})`),
  },
  {
    id: 'timeline-of-access-key',
    question: 'What was done with one access key, and to whom was it given?',
    parameters: ['id of the access key'],
    query: (scope) => timeline(scope, `(SELECT subject FROM asking) IN (accesskey, ${ISSUED})`),
  },
  {
    id: 'sessions-of-role',
    question: 'Who assumed one role, with which keys?',
    parameters: ['ARN of the role'],
    query: (scope) =>
      timeline(scope, `eventsource = 'sts.amazonaws.com' AND ${ASSUMED} = (SELECT subject FROM asking)`),
  },
];

function timeline(scope: TrailScope, condition: string): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH asking AS (
  SELECT CAST(? AS varchar) AS subject
), ${secretActions(scope, [])}
SELECT eventtime, eventsource AS source, eventname AS event, coalesce(errorcode, 'ok') AS outcome, secret, principal,
  session, sourceidentity, accesskey, address, recipientaccountid AS recorded, awsregion AS region
FROM actions
WHERE ${condition}
ORDER BY eventtime, action
LIMIT ${MOST_ROWS}`,
  };
}
