import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { MANY_SIGHTINGS, manyWithin } from '../../../../model/detections/watched/within';
import { secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';

/** How many requests for parameters are a sweep. */
export interface ParameterSweepOptions {
  /** Different requests with decryption: 2 to 1,000. Each names up to ten parameters, or a path. @default 20 */
  readonly requests?: number;
  /** Minutes within which they are made: 1 to 1,440. @default 60 */
  readonly minutes?: number;
}

/**
 * GetParameters decrypts ten at a time, and no single call looks like much.
 *
 * @throws when a number is out of its range
 */
export function parametersSwept({ requests = 20, minutes = 60 }: ParameterSweepOptions = {}): QueryDetection {
  const least = whole('requests', requests, [2, 1000]);
  const span = whole('minutes', minutes, [1, 1440]);
  return {
    id: 'parameters-swept',
    intent: `Somebody decrypts parameters by ${least} different requests or more within ${span} minutes`,
    severity: 'medium',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets],
    carrier: 'trail-query',
    exempts: { deployment: 'Terraform reads all that it made when it refreshes' },
    every: 'hour',
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'ssm', call: 'GetParameters' },
    lookBackHours: Math.ceil(span / 60) + 2,
    runbook: [
      'Ask for the query `timeline-of-principal` with the principal: it says which parameters',
      'Ask its owner whether a job reads so many: if so, exempt its role by `tuning`',
      'Otherwise revoke its sessions, and replace what it read',
    ],
    falseAlarms: ['A deployment that reads the configuration of many services'],
    blindSpots: ['The same request again is counted once', 'Somebody who reads slower than this'],
    page: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope, ['ssm.amazonaws.com'])}, ${manyWithin({
        thing: "account || ':' || requestparameters",
        where: `eventname IN ('GetParameter', 'GetParameters', 'GetParametersByPath', 'GetParameterHistory')
    AND json_extract_scalar(requestparameters, '$.withDecryption') = 'true' AND errorcode IS NULL AND ${isNoneOf(exempt)}`,
        minutes: span,
        least,
      })}
${MANY_SIGHTINGS}`,
    }),
  };
}
