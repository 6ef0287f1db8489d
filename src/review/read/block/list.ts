import type { Json } from '../../world/json';

/** The items of a list, a single value as a list of one, and nothing as an empty list. */
export function list(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The texts among the items. */
export function texts(value: Json | undefined): readonly string[] {
  return list(value).filter((item) => typeof item === 'string');
}
