import { Classification } from '../../../model/classification';
import { rotation } from '../../../model/controls/rotation';
import { isDecoy } from '../../../model/decoy';
import { classOf } from '../class-of';
import { quote } from '../resources-of';
import { rotatedSecrets, rotationOf } from '../rotation-of';
import type { Rule } from '../rule';

const { highRisk } = Classification;

export const secretRotationByClass: Rule = {
  id: 'secret-rotation-by-class',
  severity: 'warning',
  control: rotation.schedule,
  title: `A secret of the class ${highRisk.name} is rotated`,
  rationale: 'The longer a credential lives, the more places it has leaked to.',
  remedy: `declare an aws_secretsmanager_secret_rotation with an interval of at most ${highRisk.rotationDays.max} days`,
  check: (world) =>
    rotatedSecrets(world)
      // What a decoy opens is nothing.
      .filter((secret) => classOf(secret) === highRisk && !isDecoy(secret.origin.construct))
      .filter((secret) => rotationOf(world, secret) === undefined)
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must be rotated as a secret of the class ${highRisk.name}, but no rotation is declared`,
      })),
};
