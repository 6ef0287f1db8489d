import { DELETION_PROTECTION_TAG } from './deletion-protection';
import { isText } from './is-text';
import type { MandatoryTagKey } from './mandatory-tag-keys';

/** The tags that every secret, key and role of this library carries. Values: 1 to 256 characters. */
export interface MandatoryTags extends Readonly<Record<Exclude<MandatoryTagKey, 'RotationEnabled'>, string>> {
  readonly RotationEnabled: 'true' | 'false';
}

const KEY = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]{1,128}$/u;
const VALUE = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]{1,256}$/u;

/**
 * Mandatory tags and others, in the order of their keys.
 *
 * @param extra tags beyond the mandatory ones; at most 49 tags in all, as deletion protection needs one of the 50 that AWS
 *   allows
 * @throws when a key or value breaks the rules of AWS tags, a key is reserved or mandatory, or there are more than 49
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export function mandatoryTags(
  tags: MandatoryTags,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const isOurs = (key: string) => Object.hasOwn(tags, key) || key === DELETION_PROTECTION_TAG;
  for (const key of Object.keys(extra)) {
    if (key.toLowerCase().startsWith('aws:') || isOurs(key)) {
      throw new Error(
        `\`tags\` must not set '${key}': it is ${isOurs(key) ? 'set by this library' : 'reserved by AWS'}`,
      );
    }
  }
  const all = Object.entries({ ...tags, ...extra }).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, value] of all) requireTag(key, value);
  if (all.length > 49) throw new Error(`\`tags\` must be at most 49 in all, got ${all.length}`);
  return Object.fromEntries(all);
}

function requireTag(key: string, value: string): void {
  if (!KEY.test(key)) {
    throw new Error(`\`tags\` must have keys of 1 to 128 letters, digits, spaces or _.:/=+-@, got '${key}'`);
  }
  if (!isText(value, VALUE)) {
    const got = typeof value === 'string' ? `${(value as string).length} characters` : typeof value;
    const rule = '1 to 256 letters, digits, spaces or _.:/=+-@';
    // Users give the owner as a property of its own, and never see the tag.
    throw new Error(
      key === 'Owner' ? `\`owner\` must be ${rule}, got ${got}` : `\`tags\` must give '${key}' ${rule}, got ${got}`,
    );
  }
}
