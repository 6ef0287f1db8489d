import type { WorldResource } from '../world/world-resource';
import { blocksOf, numberOf } from './resources-of';

const UNIT_DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, hours: 1 / 24, day: 1, days: 1 };

/**
 * The longest time between two rotations in days, from `automatically_after_days` or a `rate(…)`. `undefined` for a
 * `cron(…)`, whose longest gap depends on the calendar, and when nothing is known.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
export function longestRotation(rotation: WorldResource | undefined): number | undefined {
  const [rules] = blocksOf(rotation?.attributes.rotation_rules);
  if (rules === undefined) return undefined;
  const days = numberOf(rules.automatically_after_days as number | string | undefined);
  if (days !== undefined && days > 0) return days;
  const [, count, unit = ''] = /^rate\((\d+) (\w+)\)$/.exec(String(rules.schedule_expression)) ?? [];
  const length = UNIT_DAYS[unit];
  return count === undefined || length === undefined ? undefined : Number(count) * length;
}
