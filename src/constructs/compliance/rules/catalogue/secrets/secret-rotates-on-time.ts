import { rotation } from '../../../../../model/controls/rotation';
import { type ConfigRule, pageOf } from '../../config-rule';

const identifier = 'SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK';

/** A schedule is of no use when its rotations fail. */
export function secretRotatesOnTime(): ConfigRule {
  return {
    id: 'secret-rotates-on-time',
    intent: 'A secret with a schedule is rotated within its window',
    control: rotation.monitored,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: { kind: 'managed', identifier },
    missingIn: ['ap-east-2', 'mx-central-1'],
    blindSpots: ['The result may be two days late', 'A secret without a schedule is not judged'],
    page: pageOf(identifier),
  };
}
