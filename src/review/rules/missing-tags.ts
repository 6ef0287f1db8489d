import type { Tags } from '../../iam';
import { MANDATORY_TAG_KEYS } from '../../model/mandatory-tag-keys';

/** The mandatory tags that are not there; none when the tags are not known. */
export function missingTags(tags: Tags | undefined): readonly string[] {
  return tags === undefined ? [] : MANDATORY_TAG_KEYS.filter((key) => !tags[key]);
}

/** What to do when some are missing on a secret, key or parameter. */
export function setMandatoryTags(on: 'secret' | 'key' | 'parameter'): string {
  const last = MANDATORY_TAG_KEYS.at(-1);
  return `set the tags ${MANDATORY_TAG_KEYS.slice(0, -1).join(', ')} and ${last} on the ${on}, or as default_tags`;
}
