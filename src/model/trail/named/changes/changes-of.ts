import { MOST_ROWS } from '../../named-query';
import { SECRETS_MANAGER, secretActions } from '../../secret-actions';
import { sqlText, type TrailQuery, type TrailScope } from '../../trail-query';

const COLUMNS = {
  eventtime: 'text',
  event: 'text',
  outcome: 'text',
  target: 'text',
  account: 'text',
  region: 'text',
  principal: 'text',
  session: 'text',
  sourceidentity: 'text',
  address: 'text',
} as const;

const KMS = 'kms.amazonaws.com';

/** Calls that change something. */
export interface Changes {
  /** Events of Secrets Manager. @default - none */
  readonly secrets?: readonly string[];
  /** Events of KMS. @default - none */
  readonly keys?: readonly string[];
}

/** Such calls, the latest first, also those that were refused: what they changed is `target`, a secret or a key. */
export function changesOf(scope: TrailScope, { secrets = [], keys = [] }: Changes): TrailQuery<typeof COLUMNS> {
  const events = [
    ...(secrets.length === 0 ? [] : [isOf(SECRETS_MANAGER, secrets)]),
    ...(keys.length === 0 ? [] : [isOf(KMS, keys)]),
  ];
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope, [SECRETS_MANAGER, KMS])}
SELECT eventtime, eventname AS event, coalesce(errorcode, 'ok') AS outcome,
  CASE WHEN eventsource = '${KMS}' THEN coalesce(json_extract_scalar(requestparameters, '$.keyId'), secret)
    ELSE secret
  END AS target,
  account, region, principal, session, sourceidentity, address
FROM actions
WHERE ${events.join('\n  OR ')}
ORDER BY eventtime DESC, action
LIMIT ${MOST_ROWS}`,
  };
}

function isOf(source: string, events: readonly string[]): string {
  return `(eventsource = '${source}' AND eventname IN (${events.map(sqlText).join(', ')}))`;
}
