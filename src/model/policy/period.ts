import type { Condition } from './condition';
import { caller } from './conditions';

const MAX_DAYS = 31;
const DAY_MS = 24 * 60 * 60 * 1000;

/** From `start` (inclusive) to `end` (exclusive), both ISO 8601 in UTC: `2026-12-01T08:00:00Z`. */
export interface DateWindow {
  readonly start: string;
  readonly end: string;
}

/** The same hours on each of some days, in UTC. */
export interface DailyWindow {
  /** First and last day, ISO 8601: `2026-12-01`. At most 31 days. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Hours of the day, `HH:MM`, `from` before `to`. */
  readonly from: string;
  readonly to: string;
}

/**
 * When a grant holds. IAM compares `aws:CurrentTime` with instants and has no operator for the time of day, so hours
 * without days cannot be written as a policy: {@link Period.daily} writes one statement for each day of a stated
 * range, and refuses an endless one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 *
 * @example
 * secret.grants.read(consumer, {
 *   period: Period.between({ start: '2026-11-01T08:00:00Z', end: '2026-11-08T08:00:00Z' }),
 * });
 */
export class Period {
  /**
   * @throws when an instant is not ISO 8601 in UTC, or the end is not after the start
   *
   * @example
   * const period = Period.between({ start: '2026-11-01T08:00:00Z', end: '2026-11-08T08:00:00Z' });
   */
  static between(window: DateWindow): Period {
    const start = instant(window.start);
    const end = instant(window.end);
    if (start >= end) throw new Error(`\`end\` must be after \`start\`, got ${window.start} to ${window.end}`);
    return new Period([window]);
  }

  /**
   * @throws when the days or hours are malformed, reversed, or span more than 31 days
   *
   * @example
   * const period = Period.daily({ firstDay: '2026-11-02', lastDay: '2026-11-06', from: '08:00', to: '18:00' });
   */
  static daily({ firstDay, lastDay, from, to }: DailyWindow): Period {
    if (firstDay === undefined || lastDay === undefined) {
      throw new Error(
        '`firstDay` and `lastDay` must be given, because IAM has no operator for the time of day: state a range of at most 31 days, or use session-scoped access that ends by itself',
      );
    }
    const first = instant(`${firstDay}T${from}:00Z`);
    const last = instant(`${lastDay}T${from}:00Z`);
    const days = (last - first) / DAY_MS + 1;
    if (days < 1 || days > MAX_DAYS) {
      throw new Error(
        `\`firstDay\` to \`lastDay\` must be 1 to ${MAX_DAYS} days, because each day is a statement of its own, got ${days}`,
      );
    }
    const windows = Array.from({ length: days }, (_, day) => {
      const date = new Date(first + day * DAY_MS).toISOString().slice(0, 10);
      return Period.between({ start: `${date}T${from}:00Z`, end: `${date}T${to}:00Z` }).windows[0] as DateWindow;
    });
    return new Period(windows);
  }

  private constructor(private readonly windows: readonly DateWindow[]) {}

  /** The conditions of each window: one statement is needed for each element. */
  get alternatives(): readonly (readonly Condition[])[] {
    return this.windows.map(({ start, end }) => [
      caller('DateGreaterThanEquals', 'aws:CurrentTime', [start]),
      caller('DateLessThan', 'aws:CurrentTime', [end]),
    ]);
  }
}

function instant(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? Date.parse(text) : Number.NaN;
  // `Date.parse` takes 30 February for 2 March.
  if (Number.isNaN(time) || new Date(time).toISOString() !== text.replace('Z', '.000Z')) {
    throw new Error(`\`period\` must use ISO 8601 in UTC such as '2026-12-01T08:00:00Z', got '${text}'`);
  }
  return time;
}
