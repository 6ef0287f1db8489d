import { Classification } from '../../../model/classification';
import { rotation } from '../../../model/controls/rotation';
import { classOf } from '../class-of';
import { quote } from '../resources-of';
import { longestRotation } from '../rotation-bounds';
import { rotatedSecrets, rotationOf } from '../rotation-of';
import type { Rule } from '../rule';

const { highRisk, standard } = Classification;

export const secretRotationInterval: Rule = {
  id: 'secret-rotation-interval',
  severity: 'error',
  control: rotation.schedule,
  title: 'A secret is rotated as often as its class demands',
  rationale: `High-risk secrets are rotated within ${highRisk.rotationDays.max} days, all others within ${standard.rotationDays.max}.`,
  remedy: 'lower automatically_after_days, or shorten the rate of schedule_expression',
  check: (world) =>
    rotatedSecrets(world).flatMap((secret) => {
      const days = longestRotation(rotationOf(world, secret));
      const limit = classOf(secret).rotationDays.max;
      if (days === undefined || days <= limit) return [];
      const message = `${quote(secret.name)} must be rotated within ${limit} days, but is every ${days}`;
      return [{ origin: secret.origin, message }];
    }),
};
