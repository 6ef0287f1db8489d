import { showHoles } from '../../iam';
import { groupedBy } from '../../model/grouped-by';
import { idOf } from '../world/origin';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';
import { type ChangedThing, originsByName, type Sides } from './changed-thing';
import type { NameIndex } from './name-index';

interface Changed {
  readonly how: 'added' | 'removed' | 'replaced';
  readonly principal: WorldPrincipal;
  readonly names: readonly string[];
}

/** Roles and users that come, go or are replaced; what rotates a secret is told as its rotation. */
export function changedPrincipals(sides: Sides, index: NameIndex): readonly ChangedThing[] {
  return changedIn(sides).flatMap(({ how, principal: { arn, origin }, names }): readonly ChangedThing[] =>
    index.rotatedBy(idOf(origin)) === undefined
      ? [{ kind: 'principal', how, name: showHoles(arn), regions: [], names: new Set(names), origin }]
      : [],
  );
}

/** Rotations that come or go while their secret stays, with the role of the function. */
export function changedRotations(sides: Sides, index: NameIndex): readonly ChangedThing[] {
  const roles = groupedBy(changedIn(sides), ({ principal }) => index.rotatedBy(idOf(principal.origin)) ?? '');
  const rotated = (world: World) =>
    new Set(world.resources.filter(({ mode }) => mode === 'managed').flatMap(({ id }) => index.rotatedBy(id) ?? []));
  const kept = originsByName(sides.after.secrets);
  const [was, is] = [rotated(sides.before), rotated(sides.after)];
  return [...new Set([...was, ...is])]
    .filter((name) => was.has(name) !== is.has(name) && kept.has(name))
    .map((name): ChangedThing => {
      const mine = roles.get(name) ?? [];
      const origin = kept.get(name);
      return {
        ...{ kind: 'rotation', how: is.has(name) ? 'added' : 'removed', name, regions: [] },
        names: new Set([`rotation:${name}`, ...mine.flatMap(({ names }) => names)]),
        ...(origin && { origin }),
      };
    });
}

function changedIn(sides: Sides): readonly Changed[] {
  const byId = (world: World) => new Map(world.principals.map((each) => [idOf(each.origin), each]));
  const [was, is] = [byId(sides.before), byId(sides.after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): readonly Changed[] => {
    const [then, now] = [was.get(id), is.get(id)];
    const principal = now ?? then;
    const how = then === undefined ? 'added' : now === undefined ? 'removed' : 'replaced';
    if (principal === undefined || (how === 'replaced' && !sides.replaced.has(id))) return [];
    const names = [then, now].flatMap((each) => (each === undefined ? [] : [`principal:${showHoles(each.arn)}`]));
    return [{ how, principal, names }];
  });
}
