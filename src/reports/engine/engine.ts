import type { QueryColumns, RowOf, TrailQuery } from '../../model/trail/trail-query';

/** What runs queries over a trail. */
export interface TrailEngine {
  /** Name of the table that has the trail. */
  readonly table: string;
  /** @throws `ReportError` when the engine refuses */
  rows<C extends QueryColumns>(query: TrailQuery<C>): Promise<readonly RowOf<C>[]>;
}

/** A row as the query declares it, whatever types the engine answers in. */
export function typedRow<C extends QueryColumns>(columns: C, values: readonly unknown[]): RowOf<C> {
  const cells = Object.entries(columns).map(([name, type], index) => {
    const value = values[index] ?? '';
    return [name, type === 'number' ? Number(value) : String(value)];
  });
  return Object.fromEntries(cells) as RowOf<C>;
}
