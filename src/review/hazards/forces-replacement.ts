import { showHoles } from '../../iam';
import { knownType } from '../provider/known-types';
import type { Json } from '../world/json';
import type { WorldResource } from '../world/world-resource';

/**
 * The attributes for which Terraform would replace a resource; none when it can be changed in place. Values that are
 * not known are not taken as different.
 */
export function forcesReplacement(before: WorldResource, after: WorldResource): readonly string[] {
  return Object.entries(knownType(after.type)?.replaces ?? {})
    .filter(([name, whenUnset]) => {
      const now = after.attributes[name];
      if (now === undefined && whenUnset === 'kept') return false;
      return differ(before.attributes[name] ?? whenUnset, now ?? whenUnset);
    })
    .map(([name]) => name)
    .sort();
}

function differ(before: Json, after: Json): boolean {
  return isKnown(before) && isKnown(after) && String(before) !== String(after);
}

function isKnown(value: Json): boolean {
  return typeof value !== 'string' || showHoles(value) === value;
}
