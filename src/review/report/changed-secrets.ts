import { showHoles } from '../../iam';
import { idOf, type Origin } from '../world/origin';
import type { World } from '../world/world';
import type { WorldSecret } from '../world/world-secret';
import { type ChangedThing, differences, isReplaced, type Sides } from './changed-thing';
import { applicationOf } from './name-index';

/** Secrets that come, go, are replaced, or go on under another name. */
export function changedSecrets(sides: Sides): readonly ChangedThing[] {
  const { before, after } = sides;
  const primary = (world: World) =>
    new Map(world.secrets.filter(({ replica }) => !replica).map((secret) => [showHoles(secret.name), secret]));
  const [was, is] = [primary(before), primary(after)];
  const gone = [...was].filter(([name]) => !is.has(name));
  const come = [...is].filter(([name]) => !was.has(name));
  const renamed = come.flatMap(([name, secret]) => {
    const old = gone.find(([, each]) => idOf(each.origin) === idOf(secret.origin) || isLike(each, secret));
    return old === undefined ? [] : [{ name, oldName: old[0], origin: secret.origin }];
  });
  const isRenamed = (name: string) => renamed.some((each) => each.name === name || each.oldName === name);
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
      .filter(([name, { origin }]) => was.has(name) && isReplaced(idOf(origin), sides))
      .map(([name, { origin }]) => thing('replaced', name, origin)),
  ];
}

/** Whether two secrets differ in their name alone: one application, one key, and a policy that says the same of both. */
function isLike(a: WorldSecret, b: WorldSecret): boolean {
  const told = ({ name, encryptedBy, policy }: WorldSecret) =>
    JSON.stringify([applicationOf(showHoles(name)), encryptedBy, policy?.statements]).replaceAll(name, '');
  return a.policy !== undefined && told(a) === told(b);
}

/** Replicas that come or go while their secret and the Region stay. */
export function changedReplicas({ before, after }: Sides): readonly ChangedThing[] {
  const placed = (world: World) => new Set(world.secrets.map(({ name, region }) => `${showHoles(name)}@${region}`));
  return differences(placed(before), placed(after)).map(([place, how]): ChangedThing => {
    const at = place.lastIndexOf('@');
    const [name, region] = [place.slice(0, at), place.slice(at + 1)];
    const origin = [...after.secrets, ...before.secrets].find((each) => showHoles(each.name) === name)?.origin;
    return {
      ...{ kind: 'secret', how, name, regions: [region], names: new Set([`secret:${place}`]) },
      ...(origin && { origin }),
    };
  });
}
