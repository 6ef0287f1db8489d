import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDbEngine } from '../../../src/reports/engine/duckdb-engine';
import { REPORTS } from '../../../src/reports/kinds/all';
import type { Ask } from '../../../src/reports/kinds/ask';
import type { Report } from '../../../src/reports/report/report';
import { type Loaded, loadTrail } from '../../../src/reports/trail/load-trail';
import { temporaryDirectory } from '../temporary-directory';

/** Files by their paths: a list is written as records of CloudTrail, packed where the name says so. */
export type TrailContent = Readonly<Record<string, readonly object[] | string | Buffer>>;

/** A directory with a trail; removed after the last test of the file. */
export function trailWith(content: TrailContent): string {
  const directory = temporaryDirectory();
  for (const [file, entry] of Object.entries(content)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), bytesOf(file, entry));
  }
  return directory;
}

function bytesOf(file: string, entry: readonly object[] | string | Buffer): Buffer {
  if (Buffer.isBuffer(entry)) return entry;
  const text = typeof entry === 'string' ? entry : JSON.stringify({ Records: entry });
  return file.endsWith('.gz') ? gzipSync(text) : Buffer.from(text);
}

/** A report over the events, with what was read of them. */
export async function reportOn(
  name: string,
  content: TrailContent | readonly object[],
  ask: Partial<Ask> & { readonly from?: string; readonly to?: string } = {},
): Promise<{ readonly report: Report; readonly loaded: Loaded; readonly rows: readonly object[] }> {
  const kind = REPORTS.find((each) => each.name === name);
  if (kind === undefined) throw new Error(`no report is called ${name}`);
  const files = Array.isArray(content) ? { 'AWSLogs/trail.json.gz': content } : (content as TrailContent);
  const engine = await DuckDbEngine.open();
  try {
    const { signal } = new AbortController();
    const loaded = await loadTrail(engine, trailWith(files), { sources: kind.sources, signal, onProgress: () => {} });
    const { from, to, ...rest } = ask;
    const scope = { table: engine.table, ...(from && { from }), ...(to && { to }) };
    const report = await kind.make({ ...rest, engine, scope });
    const rows = report.rows.map((row) => Object.fromEntries(report.columns.map((each, at) => [each.name, row[at]])));
    return { report, loaded, rows };
  } finally {
    engine.close();
  }
}
