import { showHoles } from '../../iam';
import type { KnownType } from '../provider/known-types';
import { isObject, type Json } from '../world/json';
import type { World } from '../world/world';
import type { WorldResource } from '../world/world-resource';

const byType = new WeakMap<World, ReadonlyMap<string, readonly WorldResource[]>>();

/** The managed resources of some types, type by type; filed once for a world, because every rule asks. */
export function managed(world: World, ...types: readonly KnownType[]): readonly WorldResource[] {
  let filed = byType.get(world);
  if (filed === undefined) {
    filed = fileByType(world);
    byType.set(world, filed);
  }
  const known = filed;
  return types.flatMap((type) => known.get(type) ?? []);
}

function fileByType({ resources }: World): ReadonlyMap<string, readonly WorldResource[]> {
  const filed = new Map<string, WorldResource[]>();
  for (const resource of resources) {
    if (resource.mode !== 'managed') continue;
    const others = filed.get(resource.type);
    if (others === undefined) filed.set(resource.type, [resource]);
    else others.push(resource);
  }
  return filed;
}

/** An attribute as a number, also where HCL wrote it as text. `undefined` when it is absent or not known. */
export function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** An attribute as a Boolean. `undefined` when it is absent or not known. */
export function booleanOf(value: Json | undefined): boolean | undefined {
  return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
}

/** The blocks of an attribute, written as a list or as one. */
export function blocksOf(value: Json | undefined): ReadonlyArray<Readonly<Record<string, unknown>>> {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** A name in quotes, with unknown parts as `<what they are>`. */
export function quote(name: string): string {
  return `'${showHoles(name)}'`;
}
