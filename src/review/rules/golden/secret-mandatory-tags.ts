import { tags } from '../../../model/controls/tags';
import { missingTags, setMandatoryTags } from '../missing-tags';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const secretMandatoryTags: Rule = {
  id: 'secret-mandatory-tags',
  severity: 'error',
  control: tags.mandatory,
  title: 'A secret carries the mandatory tags',
  rationale:
    'Tags say whose the secret is and what it deserves; policies by tag, reviews and cost reports rest on them.',
  remedy: setMandatoryTags('secret'),
  check: (world) =>
    world.secrets
      .filter(({ replica }) => !replica)
      .flatMap(({ origin, name, tags }) => {
        const missing = missingTags(tags);
        if (missing.length === 0) return [];
        return [{ origin, message: `${quote(name)} must carry every mandatory tag, but lacks ${missing.join(', ')}` }];
      }),
};
