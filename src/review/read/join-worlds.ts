import type { World } from '../world/world';
import { assembleOrganization, joinParts } from './organization/assemble-organization';

/**
 * One world of several that have nothing in common: the organization that one of them declares binds the accounts of all.
 * Encryption by a key of another of them is found by its ARN.
 */
export function joinWorlds(worlds: readonly World[]): World {
  const [only] = worlds;
  if (worlds.length === 1 && only !== undefined) return only;
  const keys = worlds.flatMap((world) => world.keys);
  const byArn = new Map(keys.map(({ arn, id }) => [arn, id]));
  const found = <T extends World['secrets'][number] | World['parameters'][number]>(item: T): T => {
    const key = item.encryptedBy?.kind === 'outside' ? byArn.get(item.encryptedBy.arn) : undefined;
    return key === undefined ? item : { ...item, encryptedBy: { kind: 'key', key } };
  };
  const resources = byId(worlds.flatMap((world) => world.resources));
  const organization = assembleOrganization(
    joinParts(worlds.flatMap((world) => world.organization?.parts ?? [])),
    resources.flatMap(({ account }) => account ?? []),
  );
  const forgotten = worlds.flatMap((world) => world.forgotten ?? []);
  return {
    environments: [...new Set(worlds.flatMap((world) => world.environments))].sort(),
    ...(organization && { organization }),
    principals: byId(worlds.flatMap((world) => world.principals)),
    secrets: byId(worlds.flatMap((world) => world.secrets).map(found)),
    keys: byId(keys),
    parameters: byId(worlds.flatMap((world) => world.parameters).map(found)),
    policies: worlds.flatMap((world) => world.policies),
    resources,
    unresolved: worlds.flatMap((world) => world.unresolved),
    ...(forgotten.length > 0 && { forgotten }),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
