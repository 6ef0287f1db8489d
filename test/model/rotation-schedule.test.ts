import { RotationSchedule, type RotationWindow } from '../../src';
import { refusal } from '../helpers/synth/refusal';

test.each<[string, number | undefined, string, number]>([
  ['rate(4 hours)', undefined, '1h', 4 / 24],
  ['rate(4 hours)', 4, '4h', 4 / 24],
  ['rate(1 day)', undefined, '24h', 1],
  ['rate(30 days)', undefined, '24h', 30],
  ['rate(30 days)', 3, '3h', 30],
  ['rate(999 days)', 1, '1h', 999],
  ['rate(23976 hours)', undefined, '1h', 999],
  ['cron(0 16 1,15 * ? *)', undefined, '8h', 17],
  ['cron(0 16 1,15 * ? *)', 2, '2h', 17],
  ['cron(0 0 ? * SUN#1 *)', undefined, '24h', 35],
  ['cron(0 8 ? * MON-FRI *)', undefined, '16h', 3],
  ['cron(0 8 ? * 2-6 *)', undefined, '16h', 3],
  ['cron(0 17 L * ? *)', undefined, '7h', 31],
  ['cron(0 17 ? * L *)', undefined, '7h', 7],
  ['cron(0 17 ? * 6L *)', undefined, '7h', 35],
  ['cron(0 17 ? * FRIL *)', undefined, '7h', 35],
  ['cron(0 4/12 * * ? *)', undefined, '1h', 0.5],
  ['cron(0 4/12 * * ? *)', 8, '8h', 0.5],
  ['cron(0 0 1 JAN,APR,JUL,OCT ? *)', undefined, '24h', 92],
  ['cron(0 0 1 */3 ? *)', undefined, '24h', 92],
  ['cron(0 9 1 1 ? *)', undefined, '15h', 366],
])('%s with a window of %s hours is %s long, and up to %s days apart', (expression, windowHours, duration, days) => {
  const schedule = RotationSchedule.parse(expression, { windowHours });
  expect(schedule).toMatchObject({ expression, duration, intervalDays: days });
});

test('days, hours and cron are written as AWS reads them', () => {
  expect(String(RotationSchedule.days(1))).toBe('rate(1 day) within 24h');
  expect(String(RotationSchedule.days(90, { windowHours: 2 }))).toBe('rate(90 days) within 2h');
  expect(String(RotationSchedule.hours(12))).toBe('rate(12 hours) within 1h');
  expect(String(RotationSchedule.cron('cron(0 3 1 * ? *)'))).toBe('cron(0 3 1 * ? *) within 21h');
});

const FORM = '`schedule` must be cron(Minutes Hours Day-of-month Month Day-of-week Year) with single spaces, got ';
const ONE = '`schedule` must have ? as exactly one of the days of the month and the days of the week, got ';
const MONTH_DAYS = '`schedule` must have days of the month of 1 to 31, with , - * and /, got ';
const WEEK_DAYS = '`schedule` must have days of the week of 1 to 7 or SUN to SAT, with , - * and /, got ';

test.each<[string, string]>([
  ['', "`schedule` must be rate(<number> hours), rate(<number> days) or cron(…), got ''"],
  ['30 days', "`schedule` must be rate(<number> hours), rate(<number> days) or cron(…), got '30 days'"],
  ['rate(0 days)', "`schedule` must be rate(<number> hours), rate(<number> days) or cron(…), got 'rate(0 days)'"],
  ['rate(2 weeks)', "`schedule` must be rate(<number> hours), rate(<number> days) or cron(…), got 'rate(2 weeks)'"],
  ['rate(1.5 days)', "`schedule` must be rate(<number> hours), rate(<number> days) or cron(…), got 'rate(1.5 days)'"],
  ['rate(3 hours)', "`schedule` must be 4 hours to 999 days apart, got 'rate(3 hours)'"],
  ['rate(1000 days)', "`schedule` must be 4 hours to 999 days apart, got 'rate(1000 days)'"],
  ['rate(23977 hours)', "`schedule` must be 4 hours to 999 days apart, got 'rate(23977 hours)'"],
  ['cron(0 8 * * ?)', `${FORM}'cron(0 8 * * ?)'`],
  ['cron(0 8 * * ? * *)', `${FORM}'cron(0 8 * * ? * *)'`],
  ['cron(0  8 * * ? *)', `${FORM}'cron(0  8 * * ? *)'`],
  ['cron(30 8 * * ? *)', "`schedule` must have 0 as its minutes, got '30'"],
  ['cron(0 8 * * ? 2027)', "`schedule` must have * as its year, got '2027'"],
  ['cron(0 8 * * * *)', `${ONE}'*' and '*'`],
  ['cron(0 8 ? * ? *)', `${ONE}'?' and '?'`],
  ['cron(0 24 * * ? *)', "`schedule` must have hours of 0 to 23, with , - * and /, got '24'"],
  ['cron(0 8-7 * * ? *)', "`schedule` must have hours of 0 to 23, with , - * and /, got '8-7'"],
  ['cron(0 8/0 * * ? *)', "`schedule` must have hours of 0 to 23, with , - * and /, got '8/0'"],
  ['cron(0 8 0 * ? *)', `${MONTH_DAYS}'0'`],
  ['cron(0 8 32 * ? *)', `${MONTH_DAYS}'32'`],
  ['cron(0 8 15W * ? *)', `${MONTH_DAYS}'15W'`],
  ['cron(0 8 1 13 ? *)', "`schedule` must have months of 1 to 12 or JAN to DEC, with , - * and /, got '13'"],
  ['cron(0 8 ? * 8 *)', `${WEEK_DAYS}'8'`],
  ['cron(0 8 ? * SUN#6 *)', `${WEEK_DAYS}'SUN#6'`],
  ['cron(0 8 ? * MOO *)', `${WEEK_DAYS}'MOO'`],
  ['cron(0 8 29 2 ? *)', "`schedule` must have a window in every year, got 'cron(0 8 29 2 ? *)'"],
  ['cron(0 8 31 2 ? *)', "`schedule` must have a window in every year, got 'cron(0 8 31 2 ? *)'"],
  [
    'cron(0 */3 * * ? *)',
    "`schedule` must have windows that start 4 hours or more apart, got 3 in 'cron(0 */3 * * ? *)'",
  ],
  [
    'cron(0 0,22 * * ? *)',
    "`schedule` must have windows that start 4 hours or more apart, got 2 in 'cron(0 0,22 * * ? *)'",
  ],
])("throws for the schedule '%s'", (expression, message) => {
  expect(refusal(() => RotationSchedule.parse(expression))).toBe(message);
});

test.each<[string, RotationWindow, string]>([
  ['rate(30 days)', { windowHours: 0 }, '`windowHours` must be 1 to 24, got 0'],
  ['rate(30 days)', { windowHours: 25 }, '`windowHours` must be 1 to 24, got 25'],
  ['rate(30 days)', { windowHours: 1.5 }, '`windowHours` must be 1 to 24, got 1.5'],
  [
    'rate(4 hours)',
    { windowHours: 5 },
    '`windowHours` must be at most 4, got 5: a window must not extend into the next one',
  ],
  [
    'cron(0 4/12 * * ? *)',
    { windowHours: 13 },
    '`windowHours` must be at most 12, got 13: a window must not extend into the next one',
  ],
  [
    'cron(0 4/12 * * ? *)',
    { windowHours: 9 },
    '`windowHours` must be at most 8 for a window that starts at 16:00, got 9: a window must not extend into the next day',
  ],
  [
    'cron(0 16 1 * ? *)',
    { windowHours: 9 },
    '`windowHours` must be at most 8 for a window that starts at 16:00, got 9: a window must not extend into the next day',
  ],
])('throws for %s with the window %j', (expression, window, message) => {
  expect(refusal(() => RotationSchedule.parse(expression, window))).toBe(message);
});

// AWS refuses changes of a schedule while a rotation is pending, so that two spellings must not be two schedules.
test.each([
  ['rate(1 days)', 'rate(1 day)'],
  ['rate(30 day)', 'rate(30 days)'],
  ['rate(12 hour)', 'rate(12 hours)'],
])('%s is written as AWS writes it', (spelled, written) => {
  expect(RotationSchedule.parse(spelled).expression).toBe(written);
});

test('a schedule that AWS would refuse is refused where it is used, by every reading', () => {
  const schedule = RotationSchedule.cron('cron(30 8 1 * ? *)');
  for (const read of [
    () => schedule.expression,
    () => schedule.intervalDays,
    () => schedule.duration,
    () => String(schedule),
  ]) {
    expect(read).toThrow("got '30'");
  }
});
