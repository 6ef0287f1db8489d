import { tags } from '../../../../../model/controls/tags';
import { MANDATORY_TAG_KEYS } from '../../../../../model/mandatory-tag-keys';
import { type ConfigRule, GUARD_PAGE } from '../../config-rule';
import { guardRule } from '../../guard-text';

/** The managed rule about tags knows no secrets. */
export function secretTags(): ConfigRule {
  return {
    id: 'secret-tags',
    intent: 'Every secret has the mandatory tags, and none of them is empty',
    control: tags.mandatory,
    resourceTypes: ['AWS::SecretsManager::Secret'],
    source: {
      kind: 'guard',
      text: guardRule('secret_tags', [
        ...MANDATORY_TAG_KEYS.map((key) => `tags.${key} == /\\S/ <<must have the tag ${key}>>`),
        "tags.RotationEnabled in ['true', 'false'] <<must say true or false in the tag RotationEnabled>>",
      ]),
    },
    missingIn: [],
    blindSpots: ['Whether a value is true is not seen: that an owner exists, for one'],
    page: GUARD_PAGE,
  };
}
