import { groupedBy, groupedByPair } from '../../../model/grouped-by';
import type { AccessEntry, AccessState } from '../../report/report';
import { wordsOf } from './change-rows';

/** Who can read a secret under the same conditions, in the same Regions. */
export interface ReaderGroup {
  readonly principals: readonly string[];
  /** Sorted. */
  readonly regions: readonly string[];
  readonly state: AccessState;
}

/** Who can read a secret, in all its Regions. */
export interface ReaderRow {
  readonly secret: string;
  /** Sorted. */
  readonly regions: readonly string[];
  readonly groups: readonly ReaderGroup[];
}

/** Puts readers into rows for people, in the order in which they first come. */
export function readerRows(access: readonly AccessEntry[]): readonly ReaderRow[] {
  const reading = access.filter(({ capability }) => capability === 'read');
  return [...groupedBy(reading, ({ secret }) => secret)].map(([secret, entries]) => ({
    secret,
    regions: sorted(entries.map(({ region }) => region)),
    groups: groupsOf(entries),
  }));
}

function groupsOf(entries: readonly AccessEntry[]): readonly ReaderGroup[] {
  const readers = groupedByPair(entries, ({ principal, state }) => [principal, wordsOf(state)]).map((alike) => ({
    principal: alike[0].principal,
    regions: sorted(alike.map(({ region }) => region)),
    state: alike[0].state,
  }));
  return groupedByPair(readers, ({ regions, state }) => [wordsOf(state), JSON.stringify(regions)]).map((alike) => ({
    principals: alike.map(({ principal }) => principal),
    regions: alike[0].regions,
    state: alike[0].state,
  }));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
