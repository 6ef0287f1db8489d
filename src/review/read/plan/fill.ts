import { opaqueText } from '../../../iam';
import { isObject, type Json } from '../../world/json';
import { containsTrue } from './contains-true';

/**
 * A planned value with its unknown parts filled from the configuration, else with hole markers.
 *
 * @param unknown mask of the parts that are not known
 * @param configured the value as far as the configuration tells it
 * @param label for the ids of the markers
 */
export function fill(value: unknown, unknown: unknown, configured: Json | undefined, label: string): Json {
  if (unknown === true) return configured ?? opaqueText(`${label} is not known before the apply`);
  if (!containsTrue(unknown)) return (value ?? null) as Json;
  if (Array.isArray(unknown)) {
    const items = Array.isArray(value) ? value : [];
    const texts = Array.isArray(configured) ? configured : [];
    // A block that is made dynamically has fewer places in the configuration: then none is taken from it.
    const isSame = texts.length === unknown.length;
    return unknown.map((part, index) =>
      fill(items[index], part, isSame ? texts[index] : undefined, `${label}[${index}]`),
    );
  }
  const known = isObject(value) ? value : {};
  const names = [...new Set([...Object.keys(known), ...Object.keys(unknown as object)])];
  const masks = unknown as Readonly<Record<string, unknown>>;
  const texts = isObject(configured) ? configured : {};
  return Object.fromEntries(
    names.map((name) => [name, fill(known[name], masks[name], texts[name] as Json | undefined, `${label}.${name}`)]),
  );
}
