import { CronExpression } from './schedule/cron-expression';

/** Limits of Secrets Manager, in hours. */
const SHORTEST = 4;
const LONGEST = 999 * 24;
const YEAR = 366 * 24;

/** How long a rotation may take. */
export interface RotationWindow {
  /**
   * Length of the window in which a rotation happens, in hours: 1 to 24. A window of a schedule in days ends on the
   * day on which it starts; of one in hours, before the next window.
   *
   * @default - one hour for a schedule in hours, the rest of the day for one in days, as AWS does
   */
  readonly windowHours?: number;
}

/** A schedule that AWS takes. */
interface Checked {
  readonly expression: string;
  readonly windowHours: number;
  readonly longestGapHours: number;
}

interface Timing {
  /** As AWS writes it, so that another spelling of the same schedule is not a change: AWS refuses changes at times. */
  readonly expression: string;
  /** Hours between the starts of windows. */
  readonly shortest: number;
  readonly longest: number;
  /** The last hour of a day at which a window starts. Undefined where windows start at changing hours. */
  readonly lastStart?: number;
  readonly inHours: boolean;
}

/**
 * When a secret is rotated. Always written as `schedule_expression` with `duration`, never as
 * `automatically_after_days`: Terraform's provider cannot change from one to the other.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 *
 * @example
 * RotationSchedule.days(30, { windowHours: 4 });
 * RotationSchedule.cron('cron(0 3 1,16 * ? *)', { windowHours: 2 }); // the 1st and the 16th, 3:00 to 5:00 UTC
 */
export class RotationSchedule {
  /**
   * Every so many days, from midnight in UTC: 1 to 999. What AWS would refuse is refused where it is used.
   *
   * @example
   * const schedule = RotationSchedule.days(30, { windowHours: 4 });
   */
  static days(days: number, window: RotationWindow = {}): RotationSchedule {
    return RotationSchedule.toCheck(`rate(${days} ${days === 1 ? 'day' : 'days'})`, window);
  }

  /**
   * Every so many hours: 4 to 23,976. What AWS would refuse is refused where it is used.
   *
   * @example
   * const schedule = RotationSchedule.hours(12);
   */
  static hours(hours: number, window: RotationWindow = {}): RotationSchedule {
    return RotationSchedule.toCheck(`rate(${hours} ${hours === 1 ? 'hour' : 'hours'})`, window);
  }

  /**
   * At stated hours of stated days, in UTC: `cron(0 8 1,15 * ? *)`. What AWS would refuse is refused where it is used.
   *
   * @example
   * const schedule = RotationSchedule.cron('cron(0 3 1,16 * ? *)', { windowHours: 2 });
   */
  static cron(expression: `cron(${string})`, window: RotationWindow = {}): RotationSchedule {
    return RotationSchedule.toCheck(expression, window);
  }

  /**
   * A schedule as AWS writes it: `rate(30 days)`, `rate(12 hours)`, `cron(0 8 1,15 * ? *)`.
   *
   * @throws when AWS would refuse the schedule or its window
   *
   * @example
   * const schedule = RotationSchedule.parse('rate(60 days)', { windowHours: 4 });
   */
  static parse(expression: string, { windowHours }: RotationWindow = {}): RotationSchedule {
    const timing = expression.startsWith('cron(') ? cronTiming(expression) : rateTiming(expression);
    const window = windowHours ?? (timing.inHours ? 1 : 24 - (timing.lastStart ?? 0));
    requireWindow(window, timing);
    return new RotationSchedule({
      expression: timing.expression,
      windowHours: window,
      longestGapHours: timing.longest,
    });
  }

  /** A fault is kept until the schedule is used: there it is known which construct has it. */
  private static toCheck(expression: string, window: RotationWindow): RotationSchedule {
    try {
      return RotationSchedule.parse(expression, window);
    } catch (error) {
      return new RotationSchedule(error as Error);
    }
  }

  private constructor(private readonly checked: Checked | Error) {}

  /** `rate(…)` or `cron(…)`. */
  get expression(): string {
    return this.sound.expression;
  }

  get windowHours(): number {
    return this.sound.windowHours;
  }

  /** The longest time between the starts of two windows. */
  get longestGapHours(): number {
    return this.sound.longestGapHours;
  }

  /** The longest time between two rotations that are on time, in days, for comparison with a class's bounds. */
  get intervalDays(): number {
    return this.longestGapHours / 24;
  }

  /** The length of the window as AWS writes it: `3h`. */
  get duration(): string {
    return `${this.windowHours}h`;
  }

  /** @throws what AWS would refuse */
  private get sound(): Checked {
    if (this.checked instanceof Error) throw this.checked;
    return this.checked;
  }

  toString(): string {
    return `${this.expression} within ${this.duration}`;
  }
}

function rateTiming(expression: string): Timing {
  const [, count = '', unit = ''] = /^rate\(([1-9]\d*) (hour|day)s?\)$/.exec(expression) ?? [];
  if (count === '') {
    throw new Error(`\`schedule\` must be rate(<number> hours), rate(<number> days) or cron(…), got '${expression}'`);
  }
  const inHours = unit === 'hour';
  const hours = Number(count) * (inHours ? 1 : 24);
  if (hours < SHORTEST || hours > LONGEST) {
    throw new Error(`\`schedule\` must be 4 hours to 999 days apart, got '${expression}'`);
  }
  const written = `rate(${count} ${unit}${count === '1' ? '' : 's'})`;
  return { expression: written, shortest: hours, longest: hours, inHours, ...(!inHours && { lastStart: 0 }) };
}

function cronTiming(expression: string): Timing {
  const cron = CronExpression.parse(expression);
  const { gaps, hours } = cron;
  const shortest = gaps.reduce((a, b) => Math.min(a, b), LONGEST);
  const longest = gaps.reduce((a, b) => Math.max(a, b), 0);
  if (longest === 0 || longest > YEAR) {
    throw new Error(`\`schedule\` must have a window in every year, got '${expression}'`);
  }
  if (shortest < SHORTEST) {
    throw new Error(
      `\`schedule\` must have windows that start 4 hours or more apart, got ${shortest} in '${expression}'`,
    );
  }
  return { expression, shortest, longest, inHours: hours.length > 1, lastStart: hours.at(-1) };
}

function requireWindow(hours: number, { shortest, lastStart = 0, inHours }: Timing): void {
  if (!Number.isInteger(hours) || hours < 1 || hours > 24) {
    throw new Error(`\`windowHours\` must be 1 to 24, got ${hours}`);
  }
  if (inHours && hours > shortest) {
    throw new Error(
      `\`windowHours\` must be at most ${shortest}, got ${hours}: a window must not extend into the next one`,
    );
  }
  if (lastStart + hours > 24) {
    throw new Error(
      `\`windowHours\` must be at most ${24 - lastStart} for a window that starts at ${lastStart}:00, got ${hours}: a window must not extend into the next day`,
    );
  }
}
