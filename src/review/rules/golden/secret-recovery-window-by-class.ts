import { Classification } from '../../../model/classification';
import { recovery } from '../../../model/controls/recovery';
import { classOf } from '../class-of';
import { managed, numberOf } from '../resources-of';
import type { Rule } from '../rule';

const { name, recoveryWindowDays } = Classification.highRisk;

export const secretRecoveryWindowByClass: Rule = {
  id: 'secret-recovery-window-by-class',
  severity: 'warning',
  control: recovery.deletion,
  title: `A secret of the class ${name} can be restored for ${recoveryWindowDays} days`,
  rationale: 'A deletion of an important secret is often noticed by the job that runs once a month.',
  remedy: `set recovery_window_in_days = ${recoveryWindowDays}, or give the secret the class it deserves`,
  check: (world) =>
    managed(world, 'aws_secretsmanager_secret').flatMap(({ id, origin, attributes }) => {
      const days = numberOf(attributes.recovery_window_in_days) ?? 30;
      const secret = world.secrets.find((each) => `${each.origin.stack}:${each.origin.address}` === id);
      if (secret === undefined || classOf(secret).name !== name) return [];
      if (days === 0 || days >= recoveryWindowDays) return [];
      return [
        {
          origin,
          message: `'${origin.address}' must have a recovery window of ${recoveryWindowDays} days, but has ${days}`,
        },
      ];
    }),
};
