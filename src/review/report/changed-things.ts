import type { Origin } from '../world/origin';
import type { ResourceChange } from '../world/resource-change';
import type { World } from '../world/world';
import { changedApplications } from './changed-applications';
import { changedKeys } from './changed-keys';
import { changedPrincipals, changedRotations } from './changed-principals';
import { changedReplicas, changedSecrets } from './changed-secrets';
import { type ChangedThing, differences, replacedIn, type Sides } from './changed-thing';
import type { NameIndex } from './name-index';

/** What a change does to an environment, the widest first: whatever names several belongs to the first. */
export function changedThings(
  environment: string,
  {
    before,
    after,
    changes,
  }: { readonly before: World; readonly after: World; readonly changes: readonly ResourceChange[] },
  index: NameIndex,
): readonly ChangedThing[] {
  const sides: Sides = {
    before: of(environment, before),
    after: of(environment, after),
    replaced: replacedIn(changes),
  };
  return [
    ...environments(environment, sides),
    ...regions(sides),
    ...changedApplications(sides),
    ...changedKeys(sides),
    ...changedSecrets(sides),
    ...changedReplicas(sides),
    ...changedRotations(sides, index),
    ...changedPrincipals(sides, index),
  ];
}

function of(environment: string, world: World): World {
  const mine = <T extends { readonly origin: Origin }>(items: readonly T[]) =>
    items.filter(({ origin }) => origin.environment === environment);
  return {
    ...world,
    principals: mine(world.principals),
    // A policy of what no stack declares neither makes nor removes it.
    secrets: mine(world.secrets).filter(({ isUndeclared }) => isUndeclared !== true),
    keys: mine(world.keys).filter(({ isUndeclared }) => isUndeclared !== true),
    resources: mine(world.resources),
  };
}

function environments(environment: string, { before, after }: Sides): readonly ChangedThing[] {
  const [was, is] = [before, after].map(({ resources }) => resources.length > 0);
  if (was === is) return [];
  const how = is ? 'added' : 'removed';
  return [{ kind: 'environment', how, name: environment, regions: [], names: new Set(['*']) }];
}

function regions({ before, after }: Sides): readonly ChangedThing[] {
  const inUse = ({ secrets, keys }: World) => new Set([...secrets, ...keys].map(({ region }) => region));
  return differences(inUse(before), inUse(after)).map(([name, how]) => ({
    ...{ kind: 'region', how, name, regions: [name] },
    names: new Set([`region:${name}`]),
  }));
}
