import { rotation } from '../../../model/controls/rotation';
import { quote } from '../resources-of';
import { longestRotation } from '../rotation-bounds';
import { rotatedSecrets, rotationOf } from '../rotation-of';
import type { Rule } from '../rule';

export const secretRotationInterval: Rule = {
  id: 'secret-rotation-interval',
  severity: 'error',
  control: rotation.schedule,
  title: 'A secret is rotated as often as its class demands',
  rationale: 'High-risk secrets are rotated within 30 days, all others within 90.',
  remedy: 'lower automatically_after_days, or shorten the rate of schedule_expression',
  check: (world) =>
    rotatedSecrets(world).flatMap((secret) => {
      const days = longestRotation(rotationOf(world, secret));
      const limit = secret.tags?.DataClassification === 'high-risk' ? 30 : 90;
      if (days === undefined || days <= limit) return [];
      const message = `${quote(secret.name)} must be rotated within ${limit} days, but is every ${days}`;
      return [{ origin: secret.origin, message }];
    }),
};
