import { type CronField, cronValue, cronValues, refuseField } from './cron-field';

const DAYS_OF_MONTH: CronField = { name: 'days of the month', min: 1, max: 31 };
const DAYS_OF_WEEK: CronField = {
  name: 'days of the week',
  min: 1,
  max: 7,
  names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};

/** Tells whether a day, at midnight in UTC, belongs to a schedule. */
export type DayRule = (day: Date) => boolean;

/**
 * The days that two fields of a cron expression stand for. Exactly one of the fields is `?`.
 *
 * @throws when both or neither are `?`, or the other breaks the rules of its field
 */
export function dayRule(daysOfMonth: string, daysOfWeek: string): DayRule {
  if ((daysOfMonth === '?') === (daysOfWeek === '?')) {
    throw new Error(
      `\`schedule\` must have ? as exactly one of the days of the month and the days of the week, got '${daysOfMonth}' and '${daysOfWeek}'`,
    );
  }
  return daysOfMonth === '?' ? weekRule(daysOfWeek) : monthRule(daysOfMonth);
}

function monthRule(text: string): DayRule {
  if (text === 'L') return isLastOfMonth;
  const days = cronValues(text, DAYS_OF_MONTH);
  return (day) => days.includes(day.getUTCDate());
}

/** `L` is the last day of the week, `6L` the last Friday of the month, `SUN#1` its first Sunday. */
function weekRule(text: string): DayRule {
  const nth = /^(\w+)#([1-5])$/.exec(text);
  if (nth) {
    const weekday = cronValue(nth[1] as string, DAYS_OF_WEEK);
    return (day) => weekdayOf(day) === weekday && Math.ceil(day.getUTCDate() / 7) === Number(nth[2]);
  }
  if (text.includes('#')) refuseField(text, DAYS_OF_WEEK);
  if (text === 'L') return (day) => weekdayOf(day) === DAYS_OF_WEEK.max;
  if (/^\w+L$/.test(text)) {
    const weekday = cronValue(text.slice(0, -1), DAYS_OF_WEEK);
    return (day) => weekdayOf(day) === weekday && daysLeft(day) < 7;
  }
  const weekdays = cronValues(text, DAYS_OF_WEEK);
  return (day) => weekdays.includes(weekdayOf(day));
}

function weekdayOf(day: Date): number {
  return day.getUTCDay() + 1;
}

function isLastOfMonth(day: Date): boolean {
  return daysLeft(day) === 0;
}

function daysLeft(day: Date): number {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate() - day.getUTCDate();
}
