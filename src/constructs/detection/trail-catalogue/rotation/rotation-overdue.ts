import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { secretActions } from '../../../../model/trail/secret-actions';
import { sqlText } from '../../../../model/trail/trail-query';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** How long a rotation may be away. */
export interface OverdueOptions {
  /** Days since the last one: 1 to 400. More than the longest schedule, or secrets that are on time are reported. */
  readonly days: number;
  /** Secrets that may be late sooner, such as those of a class: `rotationLimits`. @default - none */
  readonly secrets?: readonly RotationLimit[];
}

/** How long the rotation of one secret may be away. */
export interface RotationLimit {
  /** Account of the secret, twelve digits. */
  readonly account: string;
  /** Name of the secret. */
  readonly secret: string;
  /** Days since the last one: 1 to those of all secrets. */
  readonly days: number;
}

/**
 * A rotation that does not happen leaves no event.
 *
 * @throws when the days are out of their range
 */
export function rotationOverdue(options: OverdueOptions): QueryDetection {
  const days = whole('days', options.days, [1, 400]);
  const limits = (options.secrets ?? []).map(
    ({ account, secret, days: own }) =>
      `(${[account, secret].map(sqlText).join(', ')}, ${whole('days', own, [1, days])})`,
  );
  return {
    id: 'rotation-overdue',
    intent: `A secret that was rotated before has not been for ${days} days, or for those of its class`,
    severity: 'high',
    control: rotation.monitored,
    techniques: [attack.cloudAccounts],
    carrier: 'trail-query',
    exempts: {},
    every: 'day',
    judgement: { kind: 'absence', days, perSubject: true },
    about: { service: 'secretsmanager', call: 'RotateSecret', parameter: 'secretId' },
    lookBackHours: 26,
    runbook: [
      'Ask for the query `rotation-history`: it says what the last rotations did',
      'Read the log of the rotation function, if one failed',
      'Rotate the secret, and turn its schedule on again if somebody turned it off',
    ],
    falseAlarms: ['A secret whose schedule was made longer', 'A secret that is meant to be rotated no more'],
    blindSpots: [
      'A secret that was never rotated: AWS Config says so',
      'A rotation that succeeds and changes nothing',
      'Other days hold from the next rotation on',
    ],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    question: (scope) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}, limits (limitaccount, limitsecret, limitdays) AS (
  VALUES ${limits.length === 0 ? "('', '', 0)" : limits.join(',\n    ')}
)
SELECT account || ':' || secret AS subject, '' AS principal, secret AS resource, account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen,
  coalesce(max(limitdays), ${days}) AS amount, '' AS context,
  max_by(CASE WHEN eventname = 'RotationSucceeded' THEN '' ELSE 'gone' END, eventtime) AS state
FROM actions
LEFT JOIN limits ON account = limitaccount AND secret = limitsecret
WHERE secret <> '' AND (eventname = 'RotationSucceeded'
  OR (eventname IN ('CancelRotateSecret', 'DeleteSecret') AND errorcode IS NULL))
GROUP BY account, secret
ORDER BY seen, subject`,
    }),
  };
}
