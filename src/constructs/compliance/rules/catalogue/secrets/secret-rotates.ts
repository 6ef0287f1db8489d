import { rotation } from '../../../../../model/controls/rotation';
import { type ConfigRule, pageOf } from '../../config-rule';

const identifier = 'SECRETSMANAGER_ROTATION_ENABLED_CHECK';

/**
 * A secret without a schedule stays what it was.
 *
 * @param options the longest time from one rotation to the next, in days: 1 to 365, or else any
 * @throws when `longestDays` is no whole number from 1 to 365
 */
export function secretRotates({ longestDays }: { readonly longestDays?: number } = {}): ConfigRule {
  if (longestDays !== undefined && (!Number.isInteger(longestDays) || longestDays < 1 || longestDays > 365)) {
    throw new Error(`\`longestDays\` must be a whole number from 1 to 365, got ${longestDays}`);
  }
  return {
    id: 'secret-rotates',
    intent: 'Every secret has a schedule of rotation',
    control: rotation.schedule,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: {
      kind: 'managed',
      identifier,
      ...(longestDays !== undefined && { parameters: { maximumAllowedRotationFrequency: String(longestDays) } }),
    },
    missingIn: [
      'ap-east-2',
      'ap-southeast-7',
      'cn-north-1',
      'cn-northwest-1',
      'mx-central-1',
      'us-gov-east-1',
      'us-gov-west-1',
    ],
    blindSpots: [
      'A secret that is exempt from rotation is reported, too: `secret-rotation-promised` asks its tag first',
      'A second change within four hours of the first is not judged',
    ],
    page: pageOf(identifier),
  };
}
