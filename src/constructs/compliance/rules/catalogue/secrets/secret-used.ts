import { access } from '../../../../../model/controls/access';
import { type ConfigRule, pageOf } from '../../config-rule';
import { daysOf } from '../../rule-options';

const identifier = 'SECRETSMANAGER_SECRET_UNUSED';

/**
 * What nobody reads, somebody still can.
 *
 * @param options after how many days it is reported: 1 to 365, or else 90
 * @throws when the days are no whole number from 1 to 365
 */
export function secretUsed(options: { readonly days?: number } = {}): ConfigRule {
  return {
    id: 'secret-used',
    intent: 'Every secret was read within a number of days',
    control: access.grantsInUse,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: {
      kind: 'managed',
      identifier,
      parameters: { unusedForDays: daysOf(options) },
      every: 'TwentyFour_Hours',
    },
    missingIn: [],
    blindSpots: [
      'Reads are counted in each Region alone: a replica for emergencies is reported',
      'Who reads is not seen: `report unused` compares with the proof',
    ],
    page: pageOf(identifier),
  };
}
