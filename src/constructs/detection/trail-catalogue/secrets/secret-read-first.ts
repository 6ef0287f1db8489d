import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { IS_READ, secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** How long somebody is remembered. */
export interface MemoryOptions {
  /** Days: 7 to 365. The table of the trail must reach as far back. @default 90 */
  readonly days?: number;
}

/**
 * Somebody new reads what others have read for long.
 *
 * @throws when the days are out of their range
 */
export function secretReadFirst({ days = 90 }: MemoryOptions = {}): QueryDetection {
  const remembered = whole('days', days, [7, 365]);
  return {
    id: 'secret-read-first',
    intent: `Somebody reads a secret for the first time in ${remembered} days, while others read it before`,
    severity: 'medium',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets, attack.cloudAccounts],
    carrier: 'trail-query',
    exempts: { deployment: 'Terraform reads what it makes', rotation: 'A rotation reads each secret that it is given' },
    every: 'hour',
    judgement: { kind: 'first', days: remembered },
    about: { service: 'secretsmanager', call: 'GetSecretValue', parameter: 'secretId' },
    lookBackHours: 2,
    runbook: [
      'Find the grant of the principal in the code, and the change that made it',
      'Without a grant, find the policy that lets it read: `cdktf-aws-secrets access` says which',
      'Otherwise revoke its sessions, and rotate the secret',
    ],
    falseAlarms: ['A workload that was just granted the secret', 'A role that was made again under another name'],
    blindSpots: [
      'A reader of the first day of a secret: everybody is new then',
      'Whoever reads through a role that reads the secret anyway',
    ],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}
SELECT principal || ' ' || account || ':' || secret AS subject, principal, secret AS resource, account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen, count(*) AS amount,
  account || ':' || secret AS context, '' AS state
FROM actions
WHERE ${IS_READ} AND secret <> '' AND ${isNoneOf(exempt)}
GROUP BY principal, account, secret
ORDER BY seen, subject`,
    }),
  };
}
