import type { Tags } from '../../iam';

const MANDATORY = ['App', 'DataClassification', 'Environment', 'Owner', 'RotationEnabled'];

/** The mandatory tags that are not there; none when the tags are not known. */
export function missingTags(tags: Tags | undefined): readonly string[] {
  return tags === undefined ? [] : MANDATORY.filter((key) => !tags[key]);
}
