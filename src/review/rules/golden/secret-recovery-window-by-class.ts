import { recovery } from '../../../model/controls/recovery';
import { managed, numberOf } from '../resources-of';
import type { Rule } from '../rule';

export const secretRecoveryWindowByClass: Rule = {
  id: 'secret-recovery-window-by-class',
  severity: 'warning',
  control: recovery.deletion,
  title: 'A secret of the class high-risk can be restored for 30 days',
  rationale: 'A deletion of an important secret is often noticed by the job that runs once a month.',
  remedy: 'set recovery_window_in_days = 30, or give the secret the class it deserves',
  check: (world) =>
    managed(world, 'aws_secretsmanager_secret').flatMap(({ id, origin, attributes }) => {
      const days = numberOf(attributes.recovery_window_in_days) ?? 30;
      const secret = world.secrets.find((each) => `${each.origin.stack}:${each.origin.address}` === id);
      if (days === 0 || days >= 30 || secret?.tags?.DataClassification !== 'high-risk') return [];
      return [{ origin, message: `'${origin.address}' must have a recovery window of 30 days, but has ${days}` }];
    }),
};
