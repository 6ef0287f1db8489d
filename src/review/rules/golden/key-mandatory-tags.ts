import { tags } from '../../../model/controls/tags';
import { missingTags, setMandatoryTags } from '../missing-tags';
import type { Rule } from '../rule';

export const keyMandatoryTags: Rule = {
  id: 'key-mandatory-tags',
  severity: 'warning',
  control: tags.mandatory,
  title: 'A key carries the mandatory tags',
  rationale: 'A key outlives the secrets under it; without an owner nobody dares to delete it.',
  remedy: setMandatoryTags('key'),
  check: (world) =>
    world.keys.flatMap(({ origin, tags }) => {
      const missing = missingTags(tags);
      if (missing.length === 0) return [];
      return [
        { origin, message: `'${origin.address}' must carry every mandatory tag, but lacks ${missing.join(', ')}` },
      ];
    }),
};
