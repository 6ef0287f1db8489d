import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { MANY_SIGHTINGS, manyWithin } from '../../../../model/detections/watched/within';
import { IS_READ, secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** How many secrets are a sweep. */
export interface SweepOptions {
  /** Different secrets: 2 to 1,000. @default 10 */
  readonly secrets?: number;
  /** Minutes within which they are read: 1 to 1,440. @default 60 */
  readonly minutes?: number;
}

/**
 * Somebody takes what there is, one secret after the other.
 *
 * @throws when a number is out of its range
 */
export function secretsSwept({ secrets = 10, minutes = 60 }: SweepOptions = {}): QueryDetection {
  const least = whole('secrets', secrets, [2, 1000]);
  const span = whole('minutes', minutes, [1, 1440]);
  return {
    id: 'secrets-swept',
    intent: `Somebody reads ${least} secrets or more within ${span} minutes`,
    severity: 'high',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets, attack.serviceDiscovery],
    carrier: 'trail-query',
    exempts: { deployment: 'Terraform reads all that it made when it refreshes' },
    every: 'hour',
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'secretsmanager', call: 'GetSecretValue' },
    lookBackHours: Math.ceil(span / 60) + 2,
    runbook: [
      'Ask for the query `timeline-of-principal` with the principal: it lists the secrets',
      'Ask its owner whether a job reads so many: if so, exempt its role by `tuning`',
      'Otherwise revoke its sessions, and rotate every secret of the list',
    ],
    falseAlarms: [
      'A job that reads all secrets of an application when it starts',
      'An operator that synchronizes secrets',
    ],
    blindSpots: ['Somebody who reads slower than this', 'Somebody who uses another role for each secret'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}, ${manyWithin({
        thing: "account || ':' || secret",
        where: `${IS_READ} AND secret <> '' AND ${isNoneOf(exempt)}`,
        minutes: span,
        least,
      })}
${MANY_SIGHTINGS}`,
    }),
  };
}
