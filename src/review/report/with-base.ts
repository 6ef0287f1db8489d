import { keepUndeclared } from '../read/assemble/keep-undeclared';
import { joinWorlds } from '../read/join-worlds';
import { assembleOrganization } from '../read/organization/assemble-organization';
import type { Origin } from '../world/origin';
import type { World } from '../world/world';
import type { Worlds } from '../world/worlds';

type Wanted = (origin: Pick<Origin, 'stack' | 'environment'>) => boolean;

/**
 * Puts a base to compare with under what was read: what plans were given for is compared with the plans' own before,
 * everything else with the base.
 */
export function withBase(head: Worlds, base: World): Worlds {
  const { stacks = [], environments = [] } = head.planned ?? {};
  const isPlanned: Wanted = ({ stack, environment }) => stacks.includes(stack) || environments.includes(environment);
  const fromPlans = head.before === undefined ? [] : [only(head.before, isPlanned)];
  const before = joinWorlds([...fromPlans, only(base, (origin) => !isPlanned(origin))]);
  return keepUndeclared({ ...head, before });
}

function only(world: World, wanted: Wanted): World {
  const mine = <T extends { readonly origin: Origin }>(items: readonly T[]) =>
    items.filter(({ origin }) => wanted(origin));
  const resources = mine(world.resources);
  const { parts } = world.organization ?? {};
  const kept = <T extends { readonly origin?: Origin }>(items: readonly T[] = []) =>
    items.filter(({ origin }) => origin === undefined || wanted(origin));
  const declared = { heads: kept(parts?.heads), nodes: kept(parts?.nodes), attachments: kept(parts?.attachments) };
  const stacks = new Set(resources.map(({ origin }) => origin.stack));
  return {
    ...world,
    organization: assembleOrganization(
      declared,
      resources.flatMap(({ account }) => account ?? []),
    ),
    environments: [...new Set(resources.map(({ origin }) => origin.environment))].sort(),
    principals: mine(world.principals),
    secrets: mine(world.secrets),
    keys: mine(world.keys),
    parameters: mine(world.parameters),
    policies: mine(world.policies),
    resources,
    unresolved: world.unresolved.filter(({ stack }) => stacks.has(stack)),
  };
}
