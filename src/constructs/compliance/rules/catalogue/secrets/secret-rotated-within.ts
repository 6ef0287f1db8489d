import { rotation } from '../../../../../model/controls/rotation';
import { type ConfigRule, pageOf } from '../../config-rule';
import { daysOf } from '../../rule-options';

const identifier = 'SECRETSMANAGER_SECRET_PERIODIC_ROTATION';

/**
 * What was rotated last is judged, whatever the schedule says.
 *
 * @param options after how many days it is reported: 1 to 365, or else 90
 * @throws when the days are no whole number from 1 to 365
 */
export function secretRotatedWithin(options: { readonly days?: number } = {}): ConfigRule {
  return {
    id: 'secret-rotated-within',
    intent: 'Every secret was rotated within a number of days',
    control: rotation.schedule,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: {
      kind: 'managed',
      identifier,
      parameters: { maxDaysSinceRotation: daysOf(options) },
      every: 'TwentyFour_Hours',
    },
    missingIn: [],
    blindSpots: ['A value that is put by hand does not count as a rotation'],
    page: pageOf(identifier),
  };
}
