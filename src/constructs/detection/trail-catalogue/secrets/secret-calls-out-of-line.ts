import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { SECRETS_MANAGER, secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** What is out of line. */
export interface RateOptions {
  /** Calls in an hour below which nothing is: 10 to 100,000. @default 100 */
  readonly calls?: number;
  /** How many times the busiest hour before: 2 to 100. @default 3 */
  readonly times?: number;
}

/**
 * A workload calls at its own pace.
 *
 * @throws when a number is out of its range
 */
export function secretCallsOutOfLine({ calls = 100, times = 3 }: RateOptions = {}): QueryDetection {
  const least = whole('calls', calls, [10, 100_000]);
  const factor = whole('times', times, [2, 100]);
  return {
    id: 'secret-calls-out-of-line',
    intent: `Somebody calls Secrets Manager ${least} times or more in an hour, and more than ${factor} times as often as in any hour of 30 days`,
    severity: 'low',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets, attack.cloudApi],
    carrier: 'trail-query',
    exempts: { deployment: 'A plan makes as many calls as it has secrets' },
    every: 'hour',
    judgement: { kind: 'peak', days: 30, least, times: factor },
    about: { service: 'secretsmanager', call: 'GetSecretValue' },
    lookBackHours: 2,
    runbook: [
      'Ask for the query `usage`: it says what the principal reads',
      'Ask its owner whether it was scaled out, or lost its cache',
      'Otherwise revoke its sessions, and rotate what it reads',
    ],
    falseAlarms: ['A deployment that starts many copies at once', 'A cache that was turned off'],
    blindSpots: ['A principal that was never seen before: its first hour is what later ones are compared with'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope, [SECRETS_MANAGER])}
SELECT principal AS subject, principal, '' AS resource, max_by(account, eventtime) AS account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen, count(*) AS amount, '' AS context, '' AS state
FROM actions
WHERE ${isNoneOf(exempt)}
GROUP BY principal, substr(eventtime, 1, 13)
ORDER BY seen, subject`,
    }),
  };
}
