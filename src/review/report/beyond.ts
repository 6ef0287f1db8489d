import type { ChangedThing } from './changed-thing';
import { applicationOf } from './name-index';
import type { AccessChange } from './report';

/**
 * What comes with a new application and is not its own: its roles may gain secrets of others, which were there before.
 *
 * @returns nothing of any other thing
 */
export function beyond(thing: ChangedThing | undefined, changes: readonly AccessChange[]): readonly AccessChange[] {
  if (thing?.kind !== 'application' || thing.how !== 'added') return [];
  const isOwn = ({ secret }: AccessChange) => applicationOf(secret).some((each) => thing.names.has(each));
  return changes.filter((each) => each.capability !== 'administer-key' && each.change === 'gained' && !isOwn(each));
}
