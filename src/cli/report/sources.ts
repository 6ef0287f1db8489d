import type { TrailScope } from '../../model/trail/trail-query';
import { AthenaEngine } from '../../reports/engine/athena-engine';
import { type AthenaPlace, connectAthena } from '../../reports/engine/aws-athena';
import { DuckDbEngine } from '../../reports/engine/duckdb-engine';
import type { ReportKind } from '../../reports/kinds/all';
import type { Ask } from '../../reports/kinds/ask';
import type { Report } from '../../reports/report/report';
import { loadTrail } from '../../reports/trail/load-trail';
import type { CommandContext } from '../command/command';
import { noteProgress, noteQueries } from './note-progress';

/** A report that somebody asks for. */
export interface Asked {
  readonly kind: ReportKind;
  readonly days: { readonly from?: string; readonly to?: string };
  readonly ask: Pick<Ask, 'subject' | 'world' | 'data'>;
}

/** Days back that Athena reads where nobody says which: what it reads is paid for. */
const ATHENA_DAYS = 30;

/** A report from files on this machine. */
export async function fromTrail(
  directory: string,
  { kind, days, ask }: Asked,
  { note, signal }: CommandContext,
): Promise<Report> {
  const engine = await DuckDbEngine.open();
  try {
    const options = { sources: kind.sources, signal, onProgress: noteProgress(note) };
    const { leftOut } = await loadTrail(engine, directory, options);
    const made = await kind.make({ ...ask, engine, scope: { table: engine.table, ...days } });
    return { ...made, leftOut };
  } finally {
    engine.close();
  }
}

/** A report from Athena, which says at the end what it has read. */
export async function fromAthena(
  place: AthenaPlace,
  { kind, days, ask }: Asked,
  { note, signal }: CommandContext,
): Promise<Report> {
  const engine = new AthenaEngine(await connectAthena(place), { signal, onProgress: noteQueries(note) });
  const scope: TrailScope = { table: engine.table, from: { daysAgo: ATHENA_DAYS }, ...days };
  const made = await kind.make({ ...ask, engine, scope });
  const { queries, bytes } = engine.usage;
  note(`Athena read ${megabytes(bytes)} MB for ${queries} queries`);
  return made;
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('en-US');
}
