import { setTimeout as sleep } from 'node:timers/promises';
import { TRAIL_TABLE } from '../../model/trail/record';
import type { QueryColumns, RowOf, TrailQuery } from '../../model/trail/trail-query';
import { ReportError } from '../report-error';
import { type TrailEngine, typedRow } from './engine';
import type { QueryService, QueryState } from './query-service';

/** Milliseconds between two looks at a query, at first and at most. */
const WAIT = { first: 250, most: 2_000 };

/** How to ask. */
export interface AthenaOptions {
  /** Stops the query that runs. */
  readonly signal: AbortSignal;
  /** Called after each look at a query: how many were asked, and the bytes that all of them have read. */
  readonly onProgress: (progress: { readonly queries: number; readonly bytes: number }) => void;
  /** @default - waits as long as is told */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Athena, one query after the other: a trail is not copied, and what a query reads is paid for. */
export class AthenaEngine implements TrailEngine {
  readonly table = TRAIL_TABLE;
  private asked = 0;
  private read = 0;

  constructor(
    private readonly service: QueryService,
    private readonly options: AthenaOptions,
  ) {}

  /** Queries that were asked, and bytes that they have read. */
  get usage(): { readonly queries: number; readonly bytes: number } {
    return { queries: this.asked, bytes: this.read };
  }

  /** @throws `ReportError` when Athena refuses, or stops the query for what it reads */
  async rows<C extends QueryColumns>({ sql, columns }: TrailQuery<C>): Promise<readonly RowOf<C>[]> {
    const id = await this.service.start(sql);
    this.asked += 1;
    await this.ended(id);
    const rows: RowOf<C>[] = [];
    for (let next: string | undefined, isFirst = true; isFirst || next !== undefined; isFirst = false) {
      const page = await this.service.page(id, next);
      rows.push(...page.rows.slice(isFirst ? 1 : 0).map((row) => typedRow(columns, row)));
      next = page.next;
    }
    return rows;
  }

  private async ended(id: string): Promise<void> {
    const { signal, onProgress, wait = sleep } = this.options;
    const before = this.read;
    for (let pause = WAIT.first; ; pause = Math.min(WAIT.most, pause * 2)) {
      if (signal.aborted) await this.service.stop(id);
      signal.throwIfAborted();
      const state = await this.service.state(id);
      this.read = before + state.bytes;
      onProgress(this.usage);
      if (state.state === 'succeeded') return;
      if (state.state === 'failed' || state.state === 'stopped') throw refused(state);
      await wait(pause);
    }
  }
}

function refused({ reason = 'it says no reason', state, bytes }: QueryState): ReportError {
  if (/bytes scanned limit/i.test(reason)) {
    return new ReportError(
      `'--athena' must read less than the workgroup lets a query, but it read ${bytes} bytes: give '--from' and '--to'`,
    );
  }
  return new ReportError(
    `'--athena' must be a workgroup that answers, but the query ${state === 'failed' ? 'failed' : 'was stopped'}: ${reason}`,
  );
}
