import type { QueryDetection } from '../../../../../src/constructs/detection/trail-detection';
import { SIGHTING_COLUMNS, type Sighting } from '../../../../../src/model/detections/watched/sighting';
import { spanValues } from '../../../../../src/model/trail/trail-query';
import { DuckDbEngine } from '../../../../../src/reports/engine/duckdb-engine';
import { typedRow } from '../../../../../src/reports/engine/engine';
import { loadTrail } from '../../../../../src/reports/trail/load-trail';
import { trailWith } from '../../../trail/trail';
import { SPAN } from './trail-table';

/** Trails side by side on one embedded engine, each in a table of its own. */
export class Trails {
  static async load(trails: readonly (readonly object[])[]): Promise<Trails> {
    const engine = await DuckDbEngine.open();
    const { signal } = new AbortController();
    for (const [index, events] of trails.entries()) {
      await loadTrail(engine, trailWith({ 'trail.json': events }), { sources: [], signal, onProgress: () => {} });
      await engine.run(`ALTER TABLE cloudtrail RENAME TO trail${index}`);
    }
    return new Trails(engine);
  }

  private constructor(private readonly engine: DuckDbEngine) {}

  /** What a detection sees in one of them, by its own SQL or by a changed one. */
  async seen(
    { question }: QueryDetection,
    index: number,
    { exempt = [], change = (sql) => sql }: Asked = {},
  ): Promise<readonly Sighting[]> {
    const { sql } = question({ table: `trail${index}`, asksForSpan: true }, exempt);
    const connection = await this.engine.connect();
    try {
      await connection.run("SET TimeZone = 'UTC'");
      const reader = await connection.runAndReadAll(change(sql), [...spanValues(...SPAN)]);
      return reader.getRows().map((row) => typedRow(SIGHTING_COLUMNS, row));
    } finally {
      connection.closeSync();
    }
  }

  close(): void {
    this.engine.close();
  }
}

interface Asked {
  readonly exempt?: readonly string[];
  readonly change?: (sql: string) => string;
}
