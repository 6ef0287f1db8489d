import fc from 'fast-check';
import { Period } from '../../../src/model/policy/period';

const windows = (period: Period) =>
  period.alternatives.map((conditions) => conditions.map(({ operator, values }) => [operator, ...values].join(' ')));
const hours = { from: '08:00', to: '17:30' };

test('a period between two instants is one window on the current time', () => {
  const period = Period.between({ start: '2026-12-01T08:00:00Z', end: '2026-12-01T09:00:00Z' });
  expect(period.alternatives).toEqual([
    [
      { operator: 'DateGreaterThanEquals', key: 'aws:CurrentTime', values: ['2026-12-01T08:00:00Z'], scope: 'caller' },
      { operator: 'DateLessThan', key: 'aws:CurrentTime', values: ['2026-12-01T09:00:00Z'], scope: 'caller' },
    ],
  ]);
});

test.each([
  ['2026-01-30', '2026-02-02', ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02']],
  ['2026-12-31', '2027-01-01', ['2026-12-31', '2027-01-01']],
  ['2028-02-28', '2028-03-01', ['2028-02-28', '2028-02-29', '2028-03-01']],
  // The nights in which clocks change in Europe and in America: UTC has none.
  ['2026-03-28', '2026-03-30', ['2026-03-28', '2026-03-29', '2026-03-30']],
  ['2026-10-31', '2026-11-02', ['2026-10-31', '2026-11-01', '2026-11-02']],
  ['2026-12-01', '2026-12-01', ['2026-12-01']],
])('the days from %s to %s have the same hours in UTC', (firstDay, lastDay, days) => {
  expect(windows(Period.daily({ firstDay, lastDay, ...hours }))).toEqual(
    days.map((day) => [`DateGreaterThanEquals ${day}T08:00:00Z`, `DateLessThan ${day}T17:30:00Z`]),
  );
});

test('each day of a range has one window, in order', () => {
  const first = fc.integer({ min: 0, max: 3650 }).map((day) => Date.UTC(2026, 0, 1 + day));
  fc.assert(
    fc.property(first, fc.integer({ min: 1, max: 31 }), (start, count) => {
      const day = (n: number) => new Date(start + n * 86_400_000).toISOString().slice(0, 10);
      const starts = windows(Period.daily({ firstDay: day(0), lastDay: day(count - 1), ...hours })).map(([at]) => at);
      expect(starts).toEqual(Array.from({ length: count }, (_, n) => `DateGreaterThanEquals ${day(n)}T08:00:00Z`));
    }),
  );
});

test.each([
  ['2026-12-01T08:00:00', 'no zone'],
  ['2026-12-01T08:00:00+01:00', 'another zone'],
  ['2026-12-01', 'no time'],
  ['2026-02-30T08:00:00Z', 'no such day'],
  ['2026-13-01T08:00:00Z', 'no such month'],
  ['2026-12-01T24:00:00Z', 'no such hour'],
  [undefined as never, 'nothing'],
])('throws for the instant %p: %s', (start) => {
  expect(() => Period.between({ start, end: '2027-12-01T00:00:00Z' })).toThrow(
    new Error(`\`period\` must use ISO 8601 in UTC such as '2026-12-01T08:00:00Z', got '${start}'`),
  );
});

test.each([
  ['2026-12-01T08:00:00Z', '2026-12-01T08:00:00Z'],
  ['2026-12-01T08:00:00Z', '2026-11-30T08:00:00Z'],
])('throws for a period from %s to %s', (start, end) => {
  expect(() => Period.between({ start, end })).toThrow(
    new Error(`\`end\` must be after \`start\`, got ${start} to ${end}`),
  );
});

test('throws for hours that end before they start', () => {
  const reversed = { firstDay: '2026-12-01', lastDay: '2026-12-02', from: '17:00', to: '08:00' };
  expect(() => Period.daily(reversed)).toThrow(
    new Error('`end` must be after `start`, got 2026-12-01T17:00:00Z to 2026-12-01T08:00:00Z'),
  );
});

test.each([
  ['2026-12-02', '2026-12-01', 0],
  ['2026-01-01', '2026-02-01', 32],
])('throws for the days from %s to %s', (firstDay, lastDay, days) => {
  expect(() => Period.daily({ firstDay, lastDay, ...hours })).toThrow(
    new Error(
      `\`firstDay\` to \`lastDay\` must be 1 to 31 days, because each day is a statement of its own, got ${days}`,
    ),
  );
});

test.each([{ firstDay: '2026-12-01' }, { lastDay: '2026-12-01' }, {}])('throws for hours without days: %j', (days) => {
  expect(() => Period.daily({ ...hours, ...days } as never)).toThrow(
    new Error(
      '`firstDay` and `lastDay` must be given, because IAM has no operator for the time of day: state a range of at most 31 days, or use session-scoped access that ends by itself',
    ),
  );
});
