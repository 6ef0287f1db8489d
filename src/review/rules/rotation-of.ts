import type { World } from '../world/world';
import type { WorldResource } from '../world/world-resource';
import type { WorldSecret } from '../world/world-secret';
import { managed } from './resources-of';

/** The rotation of a secret: the resource whose `secret_id` is its ARN, its name or its address. */
export function rotationOf(world: World, secret: WorldSecret): WorldResource | undefined {
  return managed(world, 'aws_secretsmanager_secret_rotation').find(({ attributes: { secret_id: id } }) =>
    typeof id === 'string' ? [secret.arn, secret.name].includes(id) : false,
  );
}

/** Secrets that you rotate: a replica is rotated by way of its primary, and a service rotates its own. Of one that no stack
 * declares nothing is known. */
export function rotatedSecrets(world: World): readonly WorldSecret[] {
  return world.secrets.filter(
    ({ replica, owner, isUndeclared }) => !replica && owner === undefined && isUndeclared !== true,
  );
}
