import { showHoles } from '../../iam';
import { idOf, type Origin } from '../world/origin';
import type { World } from '../world/world';
import type { WorldSecret } from '../world/world-secret';
import { type ChangedThing, differences, originsByName, type Sides } from './changed-thing';
import { applicationOf } from './name-index';

/** Secrets that come, go, are replaced, or go on under another name. */
export function changedSecrets(sides: Sides): readonly ChangedThing[] {
  const { before, after } = sides;
  const primary = (world: World) =>
    new Map(world.secrets.filter(({ replica }) => !replica).map((secret) => [showHoles(secret.name), secret]));
  const [was, is] = [primary(before), primary(after)];
  const gone = [...was].filter(([name]) => !is.has(name));
  const come = [...is].filter(([name]) => !was.has(name));
  const oldNames = new Map<string, string>();
  for (const [name, secret] of gone) {
    for (const same of sameness(secret)) if (!oldNames.has(same)) oldNames.set(same, name);
  }
  const renamed = come.flatMap(([name, secret]) => {
    const [oldName] = sameness(secret).flatMap((same) => oldNames.get(same) ?? []);
    return oldName === undefined ? [] : [{ name, oldName, origin: secret.origin }];
  });
  const renamedNames = new Set(renamed.flatMap(({ name, oldName }) => [name, oldName]));
  const isRenamed = (name: string) => renamedNames.has(name);
  const thing = (how: ChangedThing['how'], name: string, origin: Origin): ChangedThing => ({
    ...{ kind: 'secret', how, name, regions: [], origin },
    names: new Set([`secret:${name}`]),
  });
  return [
    ...renamed.map(({ oldName, ...rest }) => ({
      ...thing('renamed', rest.name, rest.origin),
      oldName,
      names: new Set([`secret:${rest.name}`, `secret:${oldName}`]),
    })),
    ...gone.filter(([name]) => !isRenamed(name)).map(([name, { origin }]) => thing('removed', name, origin)),
    ...come.filter(([name]) => !isRenamed(name)).map(([name, { origin }]) => thing('added', name, origin)),
    ...[...is]
      .filter(([name, { origin }]) => was.has(name) && sides.replaced.has(idOf(origin)))
      .map(([name, { origin }]) => thing('replaced', name, origin)),
  ];
}

/**
 * What two secrets have in common that are one under two names: the place of their resource, or all but the name: one
 * application, one key, and a policy that says the same of both.
 */
function sameness({ name, origin, encryptedBy, policy }: WorldSecret): readonly string[] {
  if (policy === undefined) return [idOf(origin)];
  const told = JSON.stringify([applicationOf(showHoles(name)), encryptedBy, policy.statements]);
  return [idOf(origin), told.replaceAll(name, '')];
}

/** Replicas that come or go while their secret and the Region stay. */
export function changedReplicas({ before, after }: Sides): readonly ChangedThing[] {
  const placed = (world: World) => new Set(world.secrets.map(({ name, region }) => `${showHoles(name)}@${region}`));
  const origins = originsByName([...after.secrets, ...before.secrets]);
  return differences(placed(before), placed(after)).map(([place, how]): ChangedThing => {
    const at = place.lastIndexOf('@');
    const [name, region] = [place.slice(0, at), place.slice(at + 1)];
    const origin = origins.get(name);
    return {
      ...{ kind: 'secret', how, name, regions: [region], names: new Set([`secret:${place}`]) },
      ...(origin && { origin }),
    };
  });
}
