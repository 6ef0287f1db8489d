import { showHoles } from '../../iam';
import { keyTarget } from '../access/targets';
import { idOf } from '../world/origin';
import type { WorldKey } from '../world/world-key';
import type { ChangedThing, Sides } from './changed-thing';

/** Keys of one name that go, come or are replaced together. */
export function changedKeys(sides: Sides): readonly ChangedThing[] {
  const { before, after } = sides;
  const [was, is] = [before, after].map((world) => new Map(world.keys.map((key) => [idOf(key.origin), key])));
  const things = new Map<string, ChangedThing>();
  const add = (key: WorldKey, how: ChangedThing['how']) => {
    const name = showHoles(keyTarget(key).name);
    const known = things.get(`${name} ${how}`);
    things.set(`${name} ${how}`, {
      ...{ kind: 'key', how, name, origin: known?.origin ?? key.origin },
      regions: [...new Set([...(known?.regions ?? []), key.region])].sort(),
      names: new Set([...(known?.names ?? []), `key:${key.id}`]),
    });
  };
  for (const [id, key] of was ?? []) if (!is?.has(id)) add(key, 'removed');
  for (const [id, key] of is ?? []) {
    if (!was?.has(id)) add(key, 'added');
    else if (sides.replaced.has(id)) add(key, 'replaced');
  }
  // What goes explains what is lost; a key that comes explains little, and stands last.
  return [...things.values()].sort((a, b) => Number(a.how === 'added') - Number(b.how === 'added'));
}
