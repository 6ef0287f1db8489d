import { isText } from './is-text';

/** The tags that every secret, key and role of this library carries. Values: 1 to 256 characters. */
export interface MandatoryTags {
  readonly App: string;
  readonly Environment: string;
  readonly Owner: string;
  readonly RotationEnabled: 'true' | 'false';
  readonly DataClassification: string;
}

const KEY = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]{1,128}$/u;
const VALUE = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]{1,256}$/u;

/**
 * Mandatory tags and others, in the order of their keys.
 *
 * @param extra tags beyond the mandatory ones; at most 50 tags in all
 * @throws when a key or value breaks the rules of AWS tags, a key is reserved or mandatory, or there are more than 50
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export function mandatoryTags(
  tags: MandatoryTags,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  for (const key of Object.keys(extra)) {
    if (key.toLowerCase().startsWith('aws:') || Object.hasOwn(tags, key)) {
      throw new Error(
        `\`tags\` must not set '${key}': it is ${Object.hasOwn(tags, key) ? 'set by this library' : 'reserved by AWS'}`,
      );
    }
  }
  const all = Object.entries({ ...tags, ...extra }).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, value] of all) requireTag(key, value);
  if (all.length > 50) throw new Error(`\`tags\` must be at most 50 in all, got ${all.length}`);
  return Object.fromEntries(all);
}

function requireTag(key: string, value: string): void {
  if (!KEY.test(key)) {
    throw new Error(`\`tags\` must have keys of 1 to 128 letters, digits, spaces or _.:/=+-@, got '${key}'`);
  }
  if (!isText(value, VALUE)) {
    const got = typeof value === 'string' ? `${(value as string).length} characters` : typeof value;
    throw new Error(`\`tags\` must give '${key}' 1 to 256 letters, digits, spaces or _.:/=+-@, got ${got}`);
  }
}
