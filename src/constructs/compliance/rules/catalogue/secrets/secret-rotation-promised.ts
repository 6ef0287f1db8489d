import { rotation } from '../../../../../model/controls/rotation';
import { type ConfigRule, GUARD_PAGE } from '../../config-rule';
import { guardRule } from '../../guard-text';

/** The tag is a promise to everybody who reads it. */
export function secretRotationPromised(): ConfigRule {
  return {
    id: 'secret-rotation-promised',
    intent: 'A secret whose tag says that it rotates has a schedule of rotation',
    control: rotation.schedule,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: {
      kind: 'guard',
      text: guardRule(
        'secret_rotation_promised',
        ['configuration.RotationEnabled == true <<must rotate, as its tag RotationEnabled says>>'],
        ["tags.RotationEnabled == 'true'"],
      ),
    },
    missingIn: [],
    blindSpots: [
      'How often a secret must be rotated is not compared with its class: golden rules do that before deployment',
      'A secret without the tag is not judged: `secret-tags` reports it',
    ],
    page: GUARD_PAGE,
  };
}
