import { keys } from '../../../../../model/controls/keys';
import { type ConfigRule, pageOf } from '../../config-rule';

const identifier = 'KMS_CMK_NOT_SCHEDULED_FOR_DELETION';

/** What a deleted key encrypted is lost. */
export function keyKept(): ConfigRule {
  return {
    id: 'key-kept',
    intent: 'No key is scheduled for deletion',
    control: keys.retirement,
    resourceTypes: ['AWS::KMS::Key'],
    source: { kind: 'managed', identifier, every: 'One_Hour' },
    missingIn: ['ap-east-2', 'ap-southeast-6', 'eu-south-1'],
    blindSpots: ['A key that is disabled is not reported: the detection `key-unusable` tells when it happens'],
    page: pageOf(identifier),
  };
}
