import { GOOD_PRACTICE } from '../../../model/frameworks';
import { missingTags } from '../missing-tags';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const parameterMandatoryTags: Rule = {
  id: 'parameter-mandatory-tags',
  severity: 'warning',
  title: 'A SecureString parameter carries the mandatory tags',
  rationale: 'A SecureString is a secret under another name.',
  remedy:
    'set the tags App, DataClassification, Environment, Owner and RotationEnabled on the parameter, or as default_tags',
  scope: ['S04', 'S09'],
  frameworks: GOOD_PRACTICE,
  check: (world) =>
    world.parameters
      .filter(({ type }) => type === 'SecureString')
      .flatMap(({ origin, name, tags }) => {
        const missing = missingTags(tags);
        if (missing.length === 0) return [];
        return [{ origin, message: `${quote(name)} must carry every mandatory tag, but lacks ${missing.join(', ')}` }];
      }),
};
