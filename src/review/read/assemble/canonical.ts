import { boundedJson } from '../../user-file/bounded-json';
import { isObject, type Json } from '../../world/json';
import { unknownOf } from '../expression/unknown';

/** The value of a JSON text; nothing when it is not known or no JSON. */
export function parsedText(document: Json | undefined): Json | undefined {
  if (typeof document !== 'string' || unknownOf(document) !== undefined) return undefined;
  try {
    return boundedJson(document) as Json;
  } catch {
    return undefined;
  }
}

/** A text that is equal for values that differ in the order of their keys alone. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
