import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** How near to the limit. */
export interface VersionsOptions {
  /** Versions made within 24 hours: 10 to 100. @default 80 */
  readonly versions?: number;
}

/**
 * Secrets Manager keeps 100 versions, and deletes none that is younger than a day: then a secret takes no value any more.
 *
 * @throws when the number is out of its range
 */
export function secretVersionsNearLimit({ versions = 80 }: VersionsOptions = {}): QueryDetection {
  const least = whole('versions', versions, [10, 100]);
  return {
    id: 'secret-versions-near-limit',
    intent: `A secret gets ${least} versions or more within 24 hours, of 100 that it can have`,
    severity: 'medium',
    control: rotation.integrity,
    techniques: [attack.serviceStop],
    carrier: 'trail-query',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'secretsmanager', call: 'PutSecretValue', parameter: 'secretId' },
    lookBackHours: 26,
    runbook: [
      'Ask for the query `timeline-of-secret`: it says who writes',
      'Stop what writes: nothing needs a new value more often than every ten minutes',
      'Wait a day, or make another secret, before it is rotated again',
    ],
    falseAlarms: ['A rotation that is tried again and again'],
    blindSpots: ['Versions that Secrets Manager makes for a replica'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}, written AS (
  SELECT account, region, secret, principal, eventtime, action,
    to_unixtime(from_iso8601_timestamp(eventtime)) AS moment
  FROM actions
  WHERE errorcode IS NULL AND secret <> '' AND ${isNoneOf(exempt)} AND (eventname IN ('CreateSecret', 'PutSecretValue')
    OR (eventname = 'UpdateSecret' AND json_extract_scalar(responseelements, '$.versionId') IS NOT NULL))
), busy AS (
  SELECT account AS busyaccount, region AS busyregion, secret AS busysecret
  FROM written GROUP BY account, region, secret HAVING count(*) >= ${least}
), candidates AS (
  SELECT written.* FROM written JOIN busy ON account = busyaccount AND region = busyregion AND secret = busysecret
), counted AS (
  SELECT later.account, later.region, later.secret, later.principal, later.eventtime, count(DISTINCT earlier.action) AS versions
  FROM candidates AS later
  JOIN candidates AS earlier ON earlier.account = later.account AND earlier.region = later.region
    AND earlier.secret = later.secret AND earlier.moment <= later.moment AND earlier.moment > later.moment - 86400
  GROUP BY later.account, later.region, later.secret, later.principal, later.eventtime
)
SELECT account || ':' || region || ':' || secret AS subject, max_by(principal, eventtime) AS principal,
  secret AS resource, account, region, max(eventtime) AS seen, max(versions) AS amount, '' AS context, '' AS state
FROM counted
WHERE versions >= ${least}
GROUP BY account, region, secret
ORDER BY seen, subject`,
    }),
  };
}
