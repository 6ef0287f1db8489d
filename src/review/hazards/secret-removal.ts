import { isOf } from '../provider/known-types';
import { numberOf, quote } from '../rules/resources-of';
import type { ResourceChange } from '../world/resource-change';
import type { World } from '../world/world';
import type { FoundHazard, HazardFinder } from './hazard-finder';

/**
 * A secret that is destroyed, or replaced by one with another ARN.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html
 */
export const secretRemoval: HazardFinder = ({ before, after, changes }) => {
  const secrets = changes.filter((change) => isOf(change, 'aws_secretsmanager_secret'));
  return secrets.flatMap((change): readonly FoundHazard[] => {
    if (change.action === 'delete') return [destroyed(change, before), ...blocked(change, before, after)];
    return change.action === 'replace' ? [replaced(change), ...blocked(change, before, after)] : [];
  });
};

function destroyed({ id, origin }: ResourceChange, before: World): FoundHazard {
  const days = windowOf(before, id);
  return {
    kind: 'secret-destroyed',
    severity: 'error',
    origin,
    message:
      days === 0
        ? `${quote(nameOf(before, id))} is destroyed, with every version, at once`
        : `${quote(nameOf(before, id))} is destroyed, and can be restored for ${days} days`,
    remedy: 'keep the secret, or confirm that nobody reads it any more',
  };
}

function replaced({ origin, replacedFor }: ResourceChange): FoundHazard {
  const why = replacedFor.length > 0 ? ` because of ${replacedFor.join(', ')}` : '';
  return {
    kind: 'secret-replaced',
    severity: 'error',
    origin,
    message: `'${origin.address}' is replaced${why}: its value is lost, and its ARN ends in other characters`,
    remedy: 'make a second secret, move the readers, then remove the first',
  };
}

/** A name stays taken until the recovery window ends. */
function blocked({ id, origin }: ResourceChange, before: World, after: World): readonly FoundHazard[] {
  const name = nameOf(before, id);
  const days = windowOf(before, id);
  const own = after.secrets.filter(({ replica, isUndeclared }) => !replica && isUndeclared !== true);
  if (days === 0 || !own.some((secret) => secret.name === name)) return [];
  return [
    {
      kind: 'secret-name-blocked',
      severity: 'error',
      origin,
      message: `${quote(name)} cannot be made again under the same name for ${days} days after its deletion`,
      remedy: 'use another name, or restore the deleted secret and import it',
    },
  ];
}

function nameOf(world: World, id: string): string {
  const secret = world.secrets.find((each) => each.id.startsWith(`${id}@`) && !each.replica);
  return secret?.name ?? id;
}

function windowOf(world: World, id: string): number {
  return numberOf(world.resources.find((each) => each.id === id)?.attributes.recovery_window_in_days) ?? 30;
}
