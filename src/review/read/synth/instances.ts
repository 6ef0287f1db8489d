import { isObject, type Json } from '../../world/json';
import { unknownOf } from '../expression/unknown';
import type { Resolve } from './providers';

/** One instance of a resource: what `count` and `for_each` make of it. */
export interface Instance {
  /** Nothing when the resource is a single one. */
  readonly key: string | number | undefined;
  /** `each.key`, `each.value`, `count.index`. */
  readonly values: Readonly<Record<string, Json>>;
}

/** More than anybody applies at once: a number beyond it is a slip, or wants to stop the review. */
const MOST_INSTANCES = 10_000;

const SINGLE: readonly Instance[] = [{ key: undefined, values: {} }];

/**
 * The instances that the arguments `count` and `for_each` ask for.
 *
 * @returns nothing when their number is not known, or above 10,000
 */
export function instancesOf(
  { count, for_each: forEach }: Readonly<Record<string, unknown>>,
  resolve: Resolve,
): readonly Instance[] | undefined {
  if (count !== undefined && count !== null) {
    const number = Number(resolve(count));
    return Number.isInteger(number) && number >= 0 && number <= MOST_INSTANCES
      ? Array.from({ length: number }, (_, index) => ({ key: index, values: { 'count.index': index } }))
      : undefined;
  }
  if (forEach === undefined || forEach === null) return SINGLE;
  const over = resolve(forEach);
  if (isObject(over)) return Object.entries(over).map(([key, value]) => each(key, value as Json));
  const isKnown = Array.isArray(over) && over.every((key) => typeof key === 'string' && unknownOf(key) === undefined);
  return isKnown ? (over as string[]).map((key) => each(key, key)) : undefined;
}

function each(key: string, value: Json): Instance {
  return { key, values: { 'each.key': key, 'each.value': value } };
}
