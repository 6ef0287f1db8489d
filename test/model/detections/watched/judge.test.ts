import { judge } from '../../../../src/model/detections/watched/judge';
import type { Judgement, Remembered } from '../../../../src/model/detections/watched/judgement';
import type { Sighting } from '../../../../src/model/detections/watched/sighting';

const NOON = Date.parse('2026-10-05T12:00:00Z');
const HOURS = 3600;
const DAYS = 86_400;
const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString().replace('.000', '');
const seen = (seconds: number, others: Partial<Sighting> = {}): Sighting => ({
  ...{ subject: 's', principal: 'p', resource: 'r', account: 'a', region: 'g', context: '', state: '', amount: 1 },
  seen: at(seconds),
  ...others,
});
const known = (seconds: number, others: Partial<Remembered> = {}): Remembered => ({
  ...{ subject: 's', first: at(seconds), last: at(seconds), most: 1, open: true },
  expires: NOON / 1000 + 400 * DAYS,
  ...others,
});
type Row = readonly [what: string, sighting: Sighting, before: Remembered | undefined, told: string | undefined];
const told = (
  judgement: Judgement,
  sighting: Sighting,
  subject?: Remembered,
  context?: Remembered,
  isLearning = false,
) => judge(judgement, sighting, { subject, context, isLearning });

describe('each', () => {
  const each: Judgement = { kind: 'each', quietHours: 24 };

  test.each<Row>([
    ['is told when nothing is remembered', seen(0), undefined, 'began'],
    ['is not told again when another run sees it', seen(0), known(0), undefined],
    ['is not told when it is earlier than the last', seen(-1), known(0), undefined],
    ['goes on a second later', seen(1), known(0), 'continues'],
    ['goes on until the quiet hours are over', seen(24 * HOURS), known(0), 'continues'],
    ['begins again a second after them', seen(24 * HOURS + 1), known(0), 'began'],
    ['begins when what was known has expired', seen(1), known(0, { expires: NOON / 1000 + 1 }), 'began'],
  ])('%s', (_, sighting, before, expected) => {
    expect(told(each, sighting, before)?.told).toBe(expected);
  });

  test('remembers its beginning while it goes on, and for 90 days after the last', () => {
    expect(told(each, seen(60), known(0))?.next).toEqual({
      ...{ subject: 's', first: at(0), last: at(60), most: 1, open: true },
      expires: NOON / 1000 + 60 + 90 * DAYS,
    });
    expect(told(each, seen(30 * HOURS), known(0))?.next.first).toBe(at(30 * HOURS));
  });
});

describe('first', () => {
  const first: Judgement = { kind: 'first', days: 90 };
  const withContext = seen(0, { context: 'c' });

  test.each<Row>([
    ['is told when nothing is remembered', seen(0), undefined, 'began'],
    ['is not told when it is remembered', seen(1), known(0), undefined],
    ['is not told a day later', seen(DAYS), known(0), undefined],
    ['is told when it is forgotten', seen(0), known(0, { expires: NOON / 1000 }), 'began'],
    ['is not told a second before', seen(0), known(0, { expires: NOON / 1000 + 1 }), undefined],
  ])('%s', (_, sighting, before, expected) => {
    expect(told(first, sighting, before)?.told).toBe(expected);
  });

  test.each<[string, Remembered | undefined, string | undefined]>([
    ['is not told with a context that is new too', undefined, undefined],
    ['is not told in the first day of its context', known(-DAYS + 1), undefined],
    ['is told after it', known(-DAYS), 'began'],
    ['is not told when its context is forgotten', known(-2 * DAYS, { expires: NOON / 1000 }), undefined],
  ])('%s', (_, context, expected) => {
    expect(told(first, withContext, undefined, context)?.told).toBe(expected);
  });

  test('learns without telling', () => {
    const verdict = told(first, seen(0), undefined, undefined, true);
    expect(verdict).toEqual({ next: expect.objectContaining({ last: at(0), open: false }) });
  });

  test('writes what is seen all the time once a day', () => {
    expect(told(first, seen(DAYS - 1), known(0))).toBeUndefined();
    expect(told(first, seen(DAYS), known(0))?.next).toMatchObject({ first: at(0), last: at(DAYS) });
  });
});

describe('peak', () => {
  const peak: Judgement = { kind: 'peak', days: 30, least: 100, times: 3 };
  const busy = (amount: number) => seen(1, { amount });

  test.each<Row>([
    ['is told above the times of the most', busy(151), known(0, { most: 50 }), 'began'],
    ['is not told at them', busy(150), known(0, { most: 50 }), undefined],
    ['is told at the least', busy(100), known(0, { most: 10 }), 'began'],
    ['is not told below the least', busy(99), known(0, { most: 10 }), undefined],
    ['is not told of somebody unknown', busy(1000), undefined, undefined],
    ['is not told twice', busy(151), known(0, { most: 151 }), undefined],
  ])('%s', (_, sighting, before, expected) => {
    expect(told(peak, sighting, before)?.told).toBe(expected);
  });

  test('learns the most without telling, and keeps it when less is seen', () => {
    expect(told(peak, busy(500), known(0), undefined, true)).toEqual({ next: expect.objectContaining({ most: 500 }) });
    expect(told(peak, seen(DAYS, { amount: 5 }), known(0, { most: 50 }))?.next.most).toBe(50);
    expect(told(peak, busy(5), known(0, { most: 50 }))).toBeUndefined();
  });
});

describe('absence', () => {
  const absence: Judgement = { kind: 'absence', days: 90 };

  test.each<Row>([
    ['begins nothing when it is seen', seen(0), undefined, undefined],
    ['ends when it is seen again', seen(1), known(0), 'ended'],
    ['does not end by what was seen before', seen(0), known(0), undefined],
    ['ends nothing that was not told', seen(DAYS), known(0, { open: false }), undefined],
    ['ends when the subject is gone', seen(1, { state: 'gone' }), known(0), 'ended'],
    ['does not end by a deletion before', seen(0, { state: 'gone' }), known(0), undefined],
  ])('%s', (_, sighting, before, expected) => {
    expect(told(absence, sighting, before)?.told).toBe(expected);
  });

  test('remembers the days of the subject as they were last said, and otherwise the most that was seen', () => {
    const perSubject: Judgement = { ...absence, perSubject: true };
    const sighting = seen(DAYS, { amount: 20 });
    const before = known(0, { most: 60, open: false });
    expect(told(perSubject, sighting, before)?.next.most).toBe(20);
    expect(told(absence, sighting, before)?.next.most).toBe(60);
  });

  test('forgets what is gone, and remembers what is seen for twice the days', () => {
    expect(told(absence, seen(1, { state: 'gone' }), known(0, { open: false }))?.forgotten).toBe(true);
    expect(told(absence, seen(1, { state: 'gone' }))).toBeUndefined();
    expect(told(absence, seen(0))?.next.expires).toBe(NOON / 1000 + 180 * DAYS);
  });
});

describe('present', () => {
  const present: Judgement = { kind: 'present' };

  test.each<Row>([
    ['is told when nothing is remembered', seen(0), undefined, 'began'],
    ['is not told while it stays', seen(60), known(0), undefined],
    ['is told when it had ended', seen(60), known(0, { open: false }), 'began'],
  ])('%s', (_, sighting, before, expected) => {
    expect(told(present, sighting, before)?.told).toBe(expected);
  });
});
