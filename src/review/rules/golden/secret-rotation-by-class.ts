import { rotation } from '../../../model/controls/rotation';
import { quote } from '../resources-of';
import { rotatedSecrets, rotationOf } from '../rotation-of';
import type { Rule } from '../rule';

export const secretRotationByClass: Rule = {
  id: 'secret-rotation-by-class',
  severity: 'warning',
  control: rotation.schedule,
  title: 'A secret of the class high-risk is rotated',
  rationale: 'The longer a credential lives, the more places it has leaked to.',
  remedy: 'declare an aws_secretsmanager_secret_rotation with an interval of at most 30 days',
  check: (world) =>
    rotatedSecrets(world)
      .filter((secret) => secret.tags?.DataClassification === 'high-risk' && rotationOf(world, secret) === undefined)
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must be rotated as a secret of the class high-risk, but no rotation is declared`,
      })),
};
