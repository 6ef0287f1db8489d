import type { Screen } from './screen';
import { type Cell, facts, table, textOf } from './table';

/** A table in which, on a terminal, what every row says alike stands once, above it. */
export function tableOfDifferences(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
): string {
  const [first = [], ...others] = rows;
  const same = headings.map((_, column) => others.every((row) => textOf(row[column]) === textOf(first[column])));
  // In a pipe each line is complete, for grep and its like.
  const isShared = screen.width !== undefined && others.length > 0 && same.some(Boolean) && !same.every(Boolean);
  const own = <T>(list: readonly T[]) => list.filter((_, column) => !(isShared && same[column]));
  const shared = <T>(list: readonly T[]) => list.filter((_, column) => isShared && same[column]);
  const body = table(own(headings), rows.map(own), screen);
  return isShared ? `${facts(shared(headings), shared(first), screen)}\n\n${body}` : body;
}
