import type { ResourceChange } from '../world/resource-change';
import type { World } from '../world/world';
import type { WorldResource } from '../world/world-resource';
import type { Worlds } from '../world/worlds';
import { forcesReplacement } from './forces-replacement';

/**
 * What is done to resources: as the plans say, and, for stacks without one, as the two worlds differ. A resource is the
 * same when it has the same address: what is renamed is deleted and created, as it is to Terraform without `moved`.
 * What a `removed` block lets Terraform forget is not destroyed.
 */
export function derivedChanges({ before, after, changes }: Worlds): readonly ResourceChange[] {
  const planned = new Set(changes.map(({ origin }) => origin.stack));
  const old = managed(before, planned);
  const present = managed(after, planned);
  const forgotten = new Set(after.forgotten);
  // A block names all instances of a resource.
  const isForgotten = ({ id }: WorldResource) => forgotten.has(id.replace(/\[[^\]]*\]$/, ''));
  const gone = [...old.values()]
    .filter(({ id }) => !present.has(id))
    .map((each) => changeOf(each, isForgotten(each) ? 'forget' : 'delete'));
  const kept = [...present.values()].flatMap((now): readonly ResourceChange[] => {
    const was = old.get(now.id);
    if (was === undefined) return [changeOf(now, 'create')];
    const changed = changedAttributes(was, now);
    const replacedFor = forcesReplacement(was, now);
    if (replacedFor.length > 0) return [{ ...changeOf(now, 'replace'), replacedFor, changed }];
    return changed.length > 0 ? [{ ...changeOf(now, 'update'), changed }] : [];
  });
  return [...changes, ...gone, ...kept];
}

function managed(world: World | undefined, planned: ReadonlySet<string>): ReadonlyMap<string, WorldResource> {
  const mine = (world?.resources ?? []).filter(({ mode, origin }) => mode === 'managed' && !planned.has(origin.stack));
  return new Map(mine.map((resource) => [resource.id, resource]));
}

function changeOf({ id, origin, type }: WorldResource, action: ResourceChange['action']): ResourceChange {
  return { id, origin, type, action, replacedFor: [], changed: [], imported: false };
}

/** Of the attributes that are kept; the ARN follows from others. */
function changedAttributes(before: WorldResource, after: WorldResource): readonly string[] {
  const names = new Set([before, after].flatMap(({ attributes }) => Object.keys(attributes)));
  return [...names]
    .filter((name) => name !== 'arn')
    .filter((name) => JSON.stringify(before.attributes[name]) !== JSON.stringify(after.attributes[name]))
    .sort();
}
