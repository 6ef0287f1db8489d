import { recovery } from '../../../model/controls/recovery';
import { managed, numberOf } from '../resources-of';
import type { Rule } from '../rule';

export const secretRecoveryWindow: Rule = {
  id: 'secret-recovery-window',
  severity: 'error',
  control: recovery.deletion,
  title: 'A deleted secret can be restored',
  rationale:
    'With a recovery window of 0 days a destroy or a replacement erases every version at once, and no one can undo it.',
  remedy: 'set recovery_window_in_days to 7 to 30, or leave it out for 30',
  check: (world) =>
    managed(world, 'aws_secretsmanager_secret')
      .filter(({ attributes }) => numberOf(attributes.recovery_window_in_days) === 0)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must have a recovery window of 7 to 30 days, but has 0`,
      })),
};
