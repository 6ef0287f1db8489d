import type { AccessEntry, AccessState } from '../../report/report';
import { sharedPart } from './change-rows';

/** Who can read a secret, in every Region where the answer is the same. */
export interface ReaderRow {
  readonly principal: string;
  readonly secret: string;
  /** Sorted. */
  readonly regions: readonly string[];
  readonly state: AccessState;
}

/** Puts readers into rows for people, in the order in which they first come. */
export function readerRows(access: readonly AccessEntry[]): readonly ReaderRow[] {
  const rows = new Map<string, ReaderRow & { readonly regions: string[] }>();
  for (const { capability, principal, secret, region, state } of access) {
    if (capability !== 'read') continue;
    const key = JSON.stringify([principal, secret, state.verdict, sharedPart(state.line) ?? state.detail]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { principal, secret, regions: [region], state });
    else row.regions.push(region);
  }
  for (const { regions } of rows.values()) regions.sort();
  return [...rows.values()];
}
