import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { MANY_SIGHTINGS, manyWithin } from '../../../../model/detections/watched/within';
import { secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** In how many Regions secrets are listed. */
export interface ListingOptions {
  /** 2 to 30. @default 3 */
  readonly regions?: number;
  /** Minutes within which they are: 1 to 1,440. @default 60 */
  readonly minutes?: number;
}

/**
 * Who knows a workload knows its Region.
 *
 * @throws when a number is out of its range
 */
export function secretsListedInRegions({ regions = 3, minutes = 60 }: ListingOptions = {}): QueryDetection {
  const least = whole('regions', regions, [2, 30]);
  const span = whole('minutes', minutes, [1, 1440]);
  return {
    id: 'secrets-listed-in-regions',
    intent: `Somebody lists secrets in ${least} Regions or more within ${span} minutes`,
    severity: 'medium',
    control: access.leastPrivilege,
    techniques: [attack.serviceDiscovery, attack.unusedRegions],
    carrier: 'trail-query',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'secretsmanager', call: 'ListSecrets' },
    lookBackHours: Math.ceil(span / 60) + 2,
    runbook: [
      'Ask for the query `timeline-of-principal` with the principal: it says what else was done',
      'Ask its owner whether it takes stock of Regions: if so, exempt its role by `tuning`',
      'Otherwise revoke its sessions, and look for reads in each of the Regions',
    ],
    falseAlarms: ['An inventory that looks into every Region'],
    blindSpots: ['A Region whose endpoint refused the call before it was recorded'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}, ${manyWithin({
        thing: 'region',
        where: `eventname = 'ListSecrets' AND ${isNoneOf(exempt)}`,
        minutes: span,
        least,
      })}
${MANY_SIGHTINGS}`,
    }),
  };
}
