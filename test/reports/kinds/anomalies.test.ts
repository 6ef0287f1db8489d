import { event } from '../../helpers/trail/event';
import { reportOn } from '../../helpers/trail/trail';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const on = (day: number, time = '09:30:00') =>
  `${new Date(Date.UTC(2026, 9, 1) + day * DAY).toISOString().slice(0, 10)}T${time}Z`;
const SECRET = 'prod/orders/database';

/** Three reads a day in the morning, for 28 days: the last seven are looked at. */
const USUAL = Array.from({ length: 28 }, (_, day) =>
  [0, 1, 2].map((n) => event({ secret: SECRET, at: on(day, `0${7 + n}:00:00`) })),
).flat();

async function anomalies(...events: readonly object[]) {
  const { rows, report } = await reportOn('anomalies', [...USUAL, ...events]);
  return {
    found: (rows as readonly Record<string, string>[]).map(({ kind, sentence, seen }) => [kind, sentence, seen]),
    report,
  };
}

test('a steady reader is not told', async () => {
  const { found, report } = await anomalies();
  expect(found).toEqual([]);
  expect(report.notes).toEqual(['Reads from 2026-10-22 on are compared with those of the 21 days before']);
});

test('a principal that reads a secret of others for the first time', async () => {
  const { found } = await anomalies(event({ secret: SECRET, role: 'report-job', at: on(25, '08:10:00') }));
  expect(found).toEqual([
    ['first-read', 'It never read this secret before: 1 other principals did', '2026-10-26T08:10:00Z'],
  ]);
  const denied = { errorCode: 'AccessDenied' };
  const refused = await anomalies(event({ secret: SECRET, role: 'report-job', at: on(25), with: denied }));
  expect(refused.found).toEqual([]);
});

test('a new address, a new program, a new hour', async () => {
  const { found } = await anomalies(
    event({ secret: SECRET, at: on(25, '08:10:00'), with: { sourceIPAddress: '203.0.113.9' } }),
    event({ secret: SECRET, at: on(25, '08:20:00'), with: { userAgent: 'curl/8' } }),
    event({ secret: SECRET, at: on(25, '03:00:00') }),
  );
  expect(found).toEqual([
    [
      'new-address',
      'It read from 203.0.113.9, 1 times: all 63 reads before came from 1 other addresses',
      on(25, '08:10:00'),
    ],
    ['new-agent', 'It read with curl/8, 1 times: all 63 reads before came from 1 other programs', on(25, '08:20:00')],
    [
      'new-hour',
      'It read at 03:00 UTC, 1 times: all 63 reads before were at 3 other hours of the day',
      on(25, '03:00:00'),
    ],
  ]);
});

test('no new address where reads come from many', async () => {
  const many = (day: number, n: number) => ({ sourceIPAddress: `10.0.${day}.${n}` });
  const roaming = Array.from({ length: 28 }, (_, day) =>
    [1, 2].map((n) => event({ secret: 'prod/roaming', at: on(day), with: many(day, n) })),
  ).flat();
  expect((await anomalies(...roaming)).found).toEqual([]);
});

test('a rate that is far above the usual one, and not one that is near it', async () => {
  const burst = (times: number) =>
    Array.from({ length: times }, (_, n) => event({ secret: SECRET, at: on(26, `08:${10 + n}:00`) }));
  expect((await anomalies(...burst(30))).found).toEqual([
    ['rate', 'It read 31 times in an hour: before, at most 1', '2026-10-27T08:00:00Z'],
  ]);
  expect((await anomalies(...burst(15))).found).toEqual([]);
});

test('many secrets in an hour by one who read one', async () => {
  const sweep = (count: number) =>
    Array.from({ length: count }, (_, n) => event({ secret: `prod/s${n}`, at: on(26, '08:10:00') }));
  expect((await anomalies(...sweep(8))).found).toEqual([
    ['sweep', 'It read 9 secrets in an hour: before, at most 1', '2026-10-27T08:00:00Z'],
  ]);
  expect((await anomalies(...sweep(3))).found).toEqual([]);
});

test('a trail that is too short says so', async () => {
  const { report } = await reportOn('anomalies', [event({ secret: SECRET })]);
  expect(report.notes).toContain('That is too short to know what is usual: give a longer trail');
});
