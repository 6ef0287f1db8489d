import { joinWorlds } from '../read/join-worlds';
import { putTogether } from '../read/organization/put-together';
import type { World } from '../world/world';
import type { Worlds } from '../world/worlds';

/**
 * Puts a base to compare with under what was read: environments that a plan was given for are compared with the plan's
 * own before, all others with the base.
 *
 * @param planned names of the environments that a plan was given for
 */
export function withBase(head: Worlds, base: World, planned: ReadonlySet<string>): Worlds {
  const fromPlans = head.before === undefined ? [] : [only(head.before, (environment) => planned.has(environment))];
  return { ...head, before: joinWorlds([...fromPlans, only(base, (environment) => !planned.has(environment))]) };
}

function only(world: World, wanted: (environment: string) => boolean): World {
  const mine = <T extends { readonly origin: { readonly environment: string } }>(items: readonly T[]) =>
    items.filter(({ origin }) => wanted(origin.environment));
  const resources = mine(world.resources);
  const { parts } = world.organization ?? {};
  const kept = <T extends { readonly origin?: { readonly environment: string } }>(items: readonly T[] = []) =>
    items.filter(({ origin }) => origin === undefined || wanted(origin.environment));
  const declared = { heads: kept(parts?.heads), nodes: kept(parts?.nodes), attachments: kept(parts?.attachments) };
  const stacks = new Set(resources.map(({ origin }) => origin.stack));
  return {
    ...world,
    organization: putTogether(
      declared,
      resources.flatMap(({ account }) => account ?? []),
    ),
    environments: world.environments.filter(wanted),
    principals: mine(world.principals),
    secrets: mine(world.secrets),
    keys: mine(world.keys),
    parameters: mine(world.parameters),
    policies: mine(world.policies),
    resources,
    unresolved: world.unresolved.filter(({ stack }) => stacks.has(stack)),
  };
}
