import { RotationSchedule } from '../../model/rotation-schedule';
import type { WorldResource } from '../world/world-resource';
import { blocksOf, numberOf } from './resources-of';

/**
 * The longest time between two rotations in days, from `automatically_after_days` or `schedule_expression`.
 * `undefined` when nothing is known, or the schedule is one that AWS refuses.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
export function longestRotation(rotation: WorldResource | undefined): number | undefined {
  const [rules] = blocksOf(rotation?.attributes.rotation_rules);
  if (rules === undefined) return undefined;
  const days = numberOf(rules.automatically_after_days as number | string | undefined);
  if (days !== undefined && days > 0) return days;
  const expression = rules.schedule_expression;
  return typeof expression === 'string' ? intervalOf(expression) : undefined;
}

function intervalOf(expression: string): number | undefined {
  try {
    return RotationSchedule.parse(expression).intervalDays;
  } catch {
    return undefined;
  }
}
