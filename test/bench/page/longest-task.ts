import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time on the processor, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of a page's main thread, in milliseconds on the processor. */
export interface Tasks {
  readonly longest: number;
  readonly all: number;
}

/** Traces the main thread of a page while something is done. */
export async function tasksWhile(session: CDPSession, act: () => Promise<void>): Promise<Tasks> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }) => {
    events.push(...(value as readonly TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  const traceConfig = { includedCategories: ['toplevel', '__metadata'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  const main = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => main.some((thread) => thread.pid === pid && thread.tid === tid);
  const times = events
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && isMain(event))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (times.length < 20) throw new Error(`only ${times.length} tasks were traced while the page scrolled`);
  return { longest: Math.max(...times), all: times.reduce((sum, time) => sum + time, 0) };
}
