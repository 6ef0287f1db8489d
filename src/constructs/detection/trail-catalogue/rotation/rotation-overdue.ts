import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** How long a rotation may be away. */
export interface OverdueOptions {
  /** Days since the last one: 1 to 400. More than the longest schedule, or secrets that are on time are reported. */
  readonly days: number;
}

/**
 * A rotation that does not happen leaves no event.
 *
 * @throws when the days are out of their range
 */
export function rotationOverdue(options: OverdueOptions): QueryDetection {
  const days = whole('days', options.days, [1, 400]);
  return {
    id: 'rotation-overdue',
    intent: `A secret that was rotated before has not been for ${days} days`,
    severity: 'high',
    control: rotation.monitored,
    techniques: [attack.cloudAccounts],
    carrier: 'trail-query',
    exempts: {},
    every: 'day',
    judgement: { kind: 'absence', days },
    about: { service: 'secretsmanager', call: 'RotateSecret', parameter: 'secretId' },
    lookBackHours: 26,
    runbook: [
      'Ask for the query `rotation-history`: it says what the last rotations did',
      'Read the log of the rotation function, if one failed',
      'Rotate the secret, and turn its schedule on again if somebody turned it off',
    ],
    falseAlarms: ['A secret whose schedule was made longer', 'A secret that is meant to be rotated no more'],
    blindSpots: ['A secret that was never rotated: AWS Config says so', 'A rotation that succeeds and changes nothing'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    question: (scope) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}
SELECT account || ':' || secret AS subject, '' AS principal, secret AS resource, account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen, count(*) AS amount, '' AS context,
  max_by(CASE WHEN eventname = 'RotationSucceeded' THEN '' ELSE 'gone' END, eventtime) AS state
FROM actions
WHERE secret <> '' AND (eventname = 'RotationSucceeded'
  OR (eventname IN ('CancelRotateSecret', 'DeleteSecret') AND errorcode IS NULL))
GROUP BY account, secret
ORDER BY seen, subject`,
    }),
  };
}
