import type { TrailQuery } from '../../../src/model/trail/trail-query';
import { DuckDbEngine } from '../../../src/reports/engine/duckdb-engine';
import { typedRow } from '../../../src/reports/engine/engine';
import { loadTrail } from '../../../src/reports/trail/load-trail';
import { trailWith } from './trail';

/** What a query answers, with the names of the columns as the engine has them. */
export interface Answer {
  readonly names: readonly string[];
  readonly rows: readonly object[];
}

/** Asks a query of a trail of events, on the embedded engine. */
export async function ask(
  query: TrailQuery,
  events: readonly object[],
  values: readonly string[] = [],
): Promise<Answer> {
  const engine = await DuckDbEngine.open();
  try {
    const { signal } = new AbortController();
    await loadTrail(engine, trailWith({ 'trail.json': events }), { sources: [], signal, onProgress: () => {} });
    const connection = await engine.connect();
    await connection.run("SET TimeZone = 'UTC'");
    const reader = await connection.runAndReadAll(query.sql, [...values]);
    const rows = reader.getRows().map((row) => typedRow(query.columns, row));
    connection.closeSync();
    return { names: reader.columnNames(), rows };
  } finally {
    engine.close();
  }
}

/** A time of a day before today, so that queries about the last days find it. */
export function daysAgo(days: number, time = '10:00:00'): string {
  return `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T${time}Z`;
}
