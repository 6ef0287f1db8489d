import { secretActions } from '../secret-actions';
import { sqlText, type TrailQuery, type TrailScope } from '../trail-query';

const COLUMNS = {
  eventtime: 'text',
  event: 'text',
  source: 'text',
  principal: 'text',
  accesskey: 'text',
  recorded: 'text',
  region: 'text',
  secret: 'text',
  address: 'text',
  outcome: 'text',
} as const;

/** Whom or what a timeline follows: one of them is enough for an event to be in it. */
export interface Followed {
  /** Name of the secret, with its account and Region where it is given by ARN. @default - no secret */
  readonly secret?: { readonly name: string; readonly account?: string; readonly region?: string };
  /** ARNs of roles and users, or a name of them. @default - none */
  readonly principal?: string;
  /** Access keys. */
  readonly keys: readonly string[];
}

/** Rows beyond which a timeline is cut. */
export const MOST_EVENTS = 10_000;

/** What was done to a secret, or by a principal or key, in the order of time. */
export function timelineQuery(scope: TrailScope, followed: Followed): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope, [])}
SELECT eventtime, eventname AS event, eventsource AS source, principal, accesskey, recipientaccountid AS recorded,
  awsregion AS region, secret, address, coalesce(errorcode, 'ok') AS outcome
FROM actions
WHERE ${conditions(followed).join('\n  OR ')}
ORDER BY eventtime, action
LIMIT ${MOST_EVENTS + 1}`,
  };
}

function conditions({ secret, principal, keys }: Followed): readonly string[] {
  return [
    ...(secret === undefined ? [] : [secretIs(secret)]),
    ...(principal === undefined ? [] : [`principal = ${sqlText(principal)}`, assumes(principal)]),
    ...(keys.length === 0 ? [] : [`accesskey IN (${keys.map(sqlText).join(', ')})`]),
  ];
}

function secretIs({ name, account, region }: NonNullable<Followed['secret']>): string {
  const place = [
    ...(account === undefined ? [] : [`account = ${sqlText(account)}`]),
    ...(region === undefined ? [] : [`region = ${sqlText(region)}`]),
  ];
  return `(${[`secret = ${sqlText(name)}`, ...place].join(' AND ')})`;
}

function assumes(role: string): string {
  return `(eventsource = 'sts.amazonaws.com' AND json_extract_scalar(requestparameters, '$.roleArn') = ${sqlText(role)})`;
}
