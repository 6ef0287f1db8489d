import type { Region } from '../../model/region';

/** What AWS Config compares the last rotation of a secret with. */
export type OverdueRule = 'own schedule' | 'longest interval' | 'none';

/** Neither rule exists, as AWS's pages of both say. */
const WITHOUT_RULES = ['ap-east-2', 'mx-central-1'];

/** AWS's pages of different years disagree on the rule that knows schedules; the other one is there by all of them. */
const DOUBTFUL = ['ap-southeast-7'];

/**
 * The rule of AWS Config that finds overdue rotations in a Region.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-scheduled-rotation-success-check.html
 * @see https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-periodic-rotation.html
 */
export function overdueRule({ name, partition }: Region): OverdueRule {
  if (WITHOUT_RULES.includes(name)) return 'none';
  return partition === 'aws' && !DOUBTFUL.includes(name) ? 'own schedule' : 'longest interval';
}
