import { hasHole } from '../../iam';
import { idOf } from '../world/origin';
import type { World } from '../world/world';
import type { WorldKey } from '../world/world-key';
import type { WorldParameter } from '../world/world-parameter';
import type { WorldSecret } from '../world/world-secret';
import type { Target } from './access';

const targets = new WeakMap<WorldSecret, Target>();

/** A secret in one Region as a target; always the same object, as there is an answer for each principal. */
export function secretTarget(secret: WorldSecret): Target {
  const target = targets.get(secret) ?? targetOf(secret);
  targets.set(secret, target);
  return target;
}

function targetOf({ id, name, account, region, origin, owner }: WorldSecret): Target {
  const target = { kind: 'secret', id, name, account, region, environment: origin.environment } as const;
  return owner === undefined ? target : { ...target, owner };
}

export function parameterTarget({ id, name, account, region, origin }: WorldParameter): Target {
  return { kind: 'parameter', id, name, account, region, environment: origin.environment };
}

export function keyTarget({ id, arn, aliases, account, region, origin }: WorldKey): Target {
  const name = aliases[0] ?? (hasHole(arn) ? idOf(origin) : arn);
  return { kind: 'key', id, name, account, region, environment: origin.environment };
}

/**
 * The secrets of a world that a person means: by name, full ARN, id or Terraform address, in all Regions unless the ARN
 * or id tells one.
 *
 * @example
 * const secrets = findSecrets(world, 'prod/orders/*');
 */
export function findSecrets({ secrets }: World, text: string): readonly WorldSecret[] {
  return secrets.filter(({ id, name, arn, origin }) => [id, name, arn, origin.address, idOf(origin)].includes(text));
}
