import { tags } from '../../../model/controls/tags';
import { missingTags, setMandatoryTags } from '../missing-tags';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const parameterMandatoryTags: Rule = {
  id: 'parameter-mandatory-tags',
  severity: 'warning',
  control: tags.mandatory,
  title: 'A SecureString parameter carries the mandatory tags',
  rationale: 'A SecureString is a secret under another name.',
  remedy: setMandatoryTags('parameter'),
  check: (world) =>
    world.parameters
      .filter(({ type }) => type === 'SecureString')
      .flatMap(({ origin, name, tags }) => {
        const missing = missingTags(tags);
        if (missing.length === 0) return [];
        return [{ origin, message: `${quote(name)} must carry every mandatory tag, but lacks ${missing.join(', ')}` }];
      }),
};
