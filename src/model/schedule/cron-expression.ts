import { dayRule } from './cron-days';
import { type CronField, cronValues } from './cron-field';

const HOURS: CronField = { name: 'hours', min: 0, max: 23 };
const MONTHS: CronField = {
  name: 'months',
  min: 1,
  max: 12,
  names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
};

/** Years that stand for all others: two leap years, and months that begin on every day of the week. */
const FIRST_DAY = Date.UTC(2001, 0, 1);
const DAYS = 2922;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The starts of rotation windows that a cron expression stands for, as Secrets Manager reads it: in UTC, on the hour.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
export class CronExpression {
  /** @throws when the text is not `cron(0 <hours> <days> <months> <days of week> *)` by the rules of AWS */
  static parse(text: string): CronExpression {
    const fields = /^cron\((.+)\)$/.exec(text)?.[1]?.split(' ') ?? [];
    const [minutes, hours, daysOfMonth, months, daysOfWeek, year, ...rest] = fields;
    if (!minutes || !hours || !daysOfMonth || !months || !daysOfWeek || !year || rest.length > 0) {
      throw new Error(
        `\`schedule\` must be cron(Minutes Hours Day-of-month Month Day-of-week Year) with single spaces, got '${text}'`,
      );
    }
    if (minutes !== '0') throw new Error(`\`schedule\` must have 0 as its minutes, got '${minutes}'`);
    if (year !== '*') throw new Error(`\`schedule\` must have * as its year, got '${year}'`);
    const rule = dayRule(daysOfMonth, daysOfWeek);
    const inMonths = cronValues(months, MONTHS);
    const days = Array.from({ length: DAYS }, (_, day) => day).filter((day) => {
      const date = new Date(FIRST_DAY + day * DAY_MS);
      return inMonths.includes(date.getUTCMonth() + 1) && rule(date);
    });
    return new CronExpression(text, cronValues(hours, HOURS), days);
  }

  private constructor(
    readonly text: string,
    /** Hours of the day at which windows start. */
    readonly hours: readonly number[],
    private readonly days: readonly number[],
  ) {}

  /** Hours between each start and the next. Empty when no day, or a single one, ever comes. */
  get gaps(): readonly number[] {
    const starts = this.days.flatMap((day) => this.hours.map((hour) => day * 24 + hour));
    return starts.slice(1).map((start, index) => start - (starts[index] as number));
  }
}
