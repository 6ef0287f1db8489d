import { name, type Part, text } from './section';
import type { Short } from './short';

/** Names that a cell shows one by one. */
const MOST_NAMES = 12;

/** Names, one behind the other; beyond some, how many more. */
export function nameList(names: readonly string[], short: Short): readonly Part[] {
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  return [
    ...shown.flatMap((each, index) => [...(index === 0 ? [] : [text(', ')]), name(short(each))]),
    ...(more === 0 ? [] : [text(` and ${more} more`)]),
  ];
}
