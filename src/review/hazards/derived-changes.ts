import type { ResourceChange } from '../world/resource-change';
import type { Worlds } from '../world/worlds';

/**
 * What is done to resources: as the plans say, and, where there is none, what is no longer there. Two syntheses tell of
 * deletions only: whether an update replaces a resource is known to Terraform alone.
 */
export function derivedChanges({ before, after, changes }: Worlds): readonly ResourceChange[] {
  const planned = new Set(changes.map(({ origin }) => origin.stack));
  const present = new Set(after.resources.map(({ id }) => id));
  const gone = (before?.resources ?? [])
    .filter(({ id, mode, origin }) => mode === 'managed' && !present.has(id) && !planned.has(origin.stack))
    .map(
      ({ id, origin, type }): ResourceChange => ({
        ...{ id, origin, type },
        action: 'delete',
        replacedFor: [],
        changed: [],
        imported: false,
      }),
    );
  return [...changes, ...gone];
}
