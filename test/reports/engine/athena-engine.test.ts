import { AthenaEngine } from '../../../src/reports/engine/athena-engine';
import { DuckDbEngine } from '../../../src/reports/engine/duckdb-engine';
import type { QueryService, QueryState } from '../../../src/reports/engine/query-service';
import { REPORTS } from '../../../src/reports/kinds/all';
import { loadTrail } from '../../../src/reports/trail/load-trail';
import { event } from '../../helpers/trail/event';
import { reportOn, trailWith } from '../../helpers/trail/trail';

// The engine starts for each of them.
jest.setTimeout(60_000);

const NAME = 'prod/orders/database';
const EVENTS = [
  event({ secret: NAME }),
  event({ secret: NAME, at: '2026-10-06T10:00:00Z' }),
  event({ secret: NAME, role: 'report-job', with: { errorCode: 'AccessDenied', errorMessage: 'no' } }),
  event({ secret: 'prod/shop/api', role: 'shop-api' }),
];
const QUERY = { sql: 'SELECT', columns: { name: 'text', count: 'number' } } as const;

/** Answers as Athena does: after a while, in pages of two rows, with names before the first and nothing for nothing. */
class Recorded implements QueryService {
  readonly stopped: string[] = [];
  readonly asked: string[] = [];
  private looks = 0;

  constructor(
    private readonly answer: (sql: string) => Promise<readonly (readonly (string | undefined)[])[]>,
    private readonly states: readonly QueryState[] = [
      { state: 'waiting', bytes: 0 },
      { state: 'running', bytes: 10 },
      { state: 'succeeded', bytes: 25 },
    ],
  ) {}

  async start(sql: string): Promise<string> {
    this.looks = 0;
    return String(this.asked.push(sql));
  }

  async state(): Promise<QueryState> {
    const state = this.states[Math.min(this.looks, this.states.length - 1)];
    this.looks += 1;
    if (state === undefined) throw new Error('no state');
    return state;
  }

  async page(id: string, next = '0') {
    const rows = await this.answer(this.asked[Number(id) - 1] ?? '');
    const [from, to] = [Number(next), Number(next) + 2];
    return { rows: rows.slice(from, to), ...(to < rows.length && { next: String(to) }) };
  }

  async stop(id: string): Promise<void> {
    this.stopped.push(id);
  }
}

const options = (signal = new AbortController().signal) => ({
  ...{ signal, onProgress: jest.fn(), wait: jest.fn(() => Promise.resolve()) },
});

test('rows of all pages are one answer, without the names of columns', async () => {
  const rows = [
    ['name', 'count'],
    ['a', '1'],
    ['b', undefined],
    [undefined, '3'],
    ['d', '4'],
  ];
  const engine = new AthenaEngine(new Recorded(async () => rows), options());
  expect(await engine.rows(QUERY)).toEqual([
    { name: 'a', count: 1 },
    { name: 'b', count: 0 },
    { name: '', count: 3 },
    { name: 'd', count: 4 },
  ]);
});

test('an answer without rows is empty', async () => {
  expect(await new AthenaEngine(new Recorded(async () => [['name', 'count']]), options()).rows(QUERY)).toEqual([]);
});

test('looks at a query less and less often, and says what all of them have read', async () => {
  const asked = options();
  const engine = new AthenaEngine(new Recorded(async () => [['name', 'count']]), asked);
  await engine.rows(QUERY);
  await engine.rows(QUERY);
  expect(asked.wait.mock.calls).toEqual([[250], [500], [250], [500]]);
  expect(asked.onProgress.mock.calls.map(([{ bytes }]) => bytes)).toEqual([0, 10, 25, 25, 35, 50]);
  expect(engine.usage).toEqual({ queries: 2, bytes: 50 });
});

test.each<[QueryState, string]>([
  [
    { state: 'failed', bytes: 0, reason: 'TABLE_NOT_FOUND: line 1' },
    "'--athena' must be a workgroup that answers, but the query failed: TABLE_NOT_FOUND: line 1",
  ],
  [
    { state: 'failed', bytes: 0 },
    "'--athena' must be a workgroup that answers, but the query failed: it says no reason",
  ],
  [
    { state: 'stopped', bytes: 0, reason: 'by ada' },
    "'--athena' must be a workgroup that answers, but the query was stopped: by ada",
  ],
  [
    { state: 'stopped', bytes: 11_000_000, reason: 'Query cancelled! : Bytes scanned limit was exceeded' },
    "'--athena' must read less than the workgroup lets a query, but it read 11000000 bytes: give '--from' and '--to'",
  ],
])('%j is told with what to do', async (state, message) => {
  await expect(new AthenaEngine(new Recorded(async () => [], [state]), options()).rows(QUERY)).rejects.toThrow(message);
});

test('whoever interrupts stops the query on AWS, too', async () => {
  const controller = new AbortController();
  const service = new Recorded(async () => [], [{ state: 'running', bytes: 0 }]);
  const engine = new AthenaEngine(service, { ...options(controller.signal), wait: async () => controller.abort() });
  await expect(engine.rows(QUERY)).rejects.toThrow('aborted');
  expect(service.stopped).toEqual(['1']);
});

test.each(REPORTS.filter(({ name }) => name !== 'unused'))(
  '$name is the same by both engines',
  async ({ name, make, takesSubject }) => {
    const ask = takesSubject ? { subject: NAME } : {};
    const { report } = await reportOn(name, EVENTS, ask);
    const duck = await DuckDbEngine.open();
    const { signal } = new AbortController();
    await loadTrail(duck, trailWith({ 'trail.json': EVENTS }), { sources: [], signal, onProgress: () => {} });
    const connection = await duck.connect();
    const service = new Recorded(async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      const text = (value: unknown) => (value === null ? undefined : String(value));
      return [reader.columnNames(), ...reader.getRows().map((row) => row.map(text))];
    });
    const engine = new AthenaEngine(service, options());
    expect(await make({ ...ask, engine, scope: { table: engine.table } })).toEqual(report);
    connection.closeSync();
    duck.close();
  },
);
