import { rotation } from '../../../model/controls/rotation';
import { quote } from '../resources-of';
import { rotatedSecrets, rotationOf } from '../rotation-of';
import type { Rule } from '../rule';

export const secretRotationPromised: Rule = {
  id: 'secret-rotation-promised',
  severity: 'error',
  control: rotation.schedule,
  title: 'A secret whose tag says that it is rotated is rotated',
  rationale: 'Reports and policies believe the tag RotationEnabled.',
  remedy: 'declare an aws_secretsmanager_secret_rotation, or set the tag RotationEnabled to false',
  check: (world) =>
    rotatedSecrets(world)
      .filter((secret) => secret.tags?.RotationEnabled === 'true' && rotationOf(world, secret) === undefined)
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must be rotated as its tag RotationEnabled says, but no rotation is declared`,
      })),
};
