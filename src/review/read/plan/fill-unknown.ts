import { opaqueText } from '../../../iam';
import { isObject, type Json } from '../../world/json';
import { list } from '../block/list';
import { containsTrue } from './contains-true';

/**
 * A planned value with its unknown parts filled from the configuration, otherwise with hole markers.
 *
 * @param unknown mask of the parts that are not known
 * @param configured the value as far as the configuration tells it
 * @param label for the ids of the markers
 */
export function fillUnknown(value: unknown, unknown: unknown, configured: Json | undefined, label: string): Json {
  if (unknown === true) return configured ?? opaqueText(`${label} is not known before the apply`);
  if (!containsTrue(unknown)) return (value ?? null) as Json;
  if (Array.isArray(unknown)) {
    const items = Array.isArray(value) ? value : [];
    const texts = inOrderOf(items, unknown, configured === undefined ? [] : list(configured));
    return unknown.map((part, index) => fillUnknown(items[index], part, texts[index], `${label}[${index}]`));
  }
  const known = isObject(value) ? value : {};
  const names = [...new Set([...Object.keys(known), ...Object.keys(unknown as object)])];
  const masks = unknown as Readonly<Record<string, unknown>>;
  const texts = isObject(configured) ? configured : {};
  const isWritten = isObject(configured) && Object.keys(configured).length > 0;
  return Object.fromEntries(
    names.map((name) => {
      // A block that is written out gives nothing for what it does not have.
      const isLeftOut = isWritten && OPTIONAL_PARTS.has(name) && !Object.hasOwn(texts, name);
      const part = (texts[name] ?? undefined) as Json | undefined;
      return [name, isLeftOut ? null : fillUnknown(known[name], masks[name], part, `${label}.${name}`)];
    }),
  );
}

/** Parts of blocks that may be left out, for which AWS then takes something of its own. */
const OPTIONAL_PARTS: ReadonlySet<string> = new Set(['kms_key_id']);

/**
 * The configured items in the order of the planned ones: a plan has the items of a set in an order of its own, and
 * those of dynamic blocks, which the configuration does not have.
 *
 * @returns nothing in the place of those of which it is not certain which belongs to which
 */
function inOrderOf(
  items: readonly unknown[],
  masks: readonly unknown[],
  configured: readonly Json[],
): ReadonlyArray<Json | undefined> {
  if (configured.length > masks.length) return [];
  if (configured.length < masks.length) return certainOf(items, masks, configured);
  if (configured.every((item, index) => agrees(items[index], masks[index], item))) return configured;
  const rest = [...configured];
  const found = new Map<number, Json>();
  // What is known most of finds its place first; what is not known at all takes what is left.
  for (const isWhole of [false, true]) {
    for (const [index, mask] of masks.entries()) {
      if ((mask === true) !== isWhole) continue;
      const at = rest.findIndex((candidate) => agrees(items[index], mask, candidate));
      const item = rest[at];
      if (item === undefined) return [];
      found.set(index, item);
      rest.splice(at, 1);
    }
  }
  return masks.map((_, index) => found.get(index) as Json);
}

/** Beside planned items that are not configured: those that can only be one of the planned ones. */
function certainOf(
  items: readonly unknown[],
  masks: readonly unknown[],
  configured: readonly Json[],
): ReadonlyArray<Json | undefined> {
  const found = new Map<number, Json>();
  for (const item of configured) {
    const [at, ...others] = masks.flatMap((mask, index) => (agrees(items[index], mask, item) ? [index] : []));
    if (at === undefined || others.length > 0 || found.has(at)) continue;
    found.set(at, item);
  }
  return masks.map((_, index) => found.get(index));
}

/** Whether the known parts of a planned value are those of a configured one, in which `null` means the default. */
function agrees(value: unknown, mask: unknown, configured: Json | undefined): boolean {
  if (mask === true || configured === undefined || configured === null) return true;
  if (Array.isArray(value) || Array.isArray(configured)) {
    return agreeAll(Array.isArray(value) ? value : [], Array.isArray(mask) ? mask : [], list(configured));
  }
  if (isObject(configured)) {
    const [known, masks] = [isObject(value) ? value : {}, isObject(mask) ? mask : {}];
    return Object.keys(configured).every((name) => agrees(known[name], masks[name], configured[name] as Json));
  }
  return String(value) === String(configured);
}

/** Lists agree when each configured item is one of the planned ones, which may be more when some are made elsewhere. */
function agreeAll(items: readonly unknown[], masks: readonly unknown[], configured: readonly Json[]): boolean {
  const isWhole = !masks.includes(true) && !configured.some(isObject) && !configured.includes(null);
  return (
    (!isWhole || items.length === new Set(configured).size) &&
    configured.every((item) => items.some((each, index) => agrees(each, masks[index], item)))
  );
}
