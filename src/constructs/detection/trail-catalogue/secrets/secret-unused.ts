import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { IS_READ, secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';
import type { MemoryOptions } from './secret-read-first';

/**
 * What nobody reads is a risk for nothing.
 *
 * @throws when the days are out of their range
 */
export function secretUnused({ days = 90 }: MemoryOptions = {}): QueryDetection {
  const unread = whole('days', days, [7, 365]);
  return {
    id: 'secret-unused',
    intent: `Nobody has read a secret for ${unread} days`,
    severity: 'low',
    control: access.grantsInUse,
    techniques: [attack.cloudSecrets],
    carrier: 'trail-query',
    exempts: { rotation: 'That a secret is rotated does not mean that somebody uses it' },
    every: 'day',
    judgement: { kind: 'absence', days: unread },
    about: { service: 'secretsmanager', call: 'GetSecretValue', parameter: 'secretId' },
    lookBackHours: 26,
    runbook: [
      'Ask its owner whether it is still wanted: `report unused` says who is granted it',
      'Take its grants away, and wait for a complaint',
      'Delete it with its recovery window',
    ],
    falseAlarms: ['A secret for emergencies', 'A decoy'],
    blindSpots: [
      'A secret that was made, and last read, before the days that were learned from',
      'Copies in caches are used without a read',
    ],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitor-secretsmanager-unused.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}
SELECT account || ':' || secret AS subject, '' AS principal, secret AS resource, account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen, count(*) AS amount, '' AS context,
  max_by(CASE WHEN eventname = 'DeleteSecret' THEN 'gone' ELSE '' END, eventtime) AS state
FROM actions
WHERE secret <> '' AND ${isNoneOf(exempt)}
  AND (${IS_READ} OR (eventname IN ('CreateSecret', 'DeleteSecret', 'RestoreSecret') AND errorcode IS NULL))
GROUP BY account, secret
ORDER BY seen, subject`,
    }),
  };
}
