import { keys } from '../../../../../model/controls/keys';
import { type ConfigRule, pageOf } from '../../config-rule';

const identifier = 'CMK_BACKING_KEY_ROTATION_ENABLED';

/** Little is encrypted with the same material. */
export function keyMaterialRotates(): ConfigRule {
  return {
    id: 'key-material-rotates',
    intent: 'The material of every key is rotated on schedule',
    control: keys.rotation,
    resourceTypes: ['AWS::KMS::Key'],
    source: { kind: 'managed', identifier, every: 'TwentyFour_Hours' },
    missingIn: [],
    blindSpots: [
      'Keys that AWS cannot rotate by itself are not judged: asymmetric, imported, or in a store of one’s own',
    ],
    page: pageOf(identifier),
  };
}
