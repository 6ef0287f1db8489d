import { groupedBy } from '../../../model/grouped-by';
import type { Block } from '../block/block';
import { canonical, parsedText } from './canonical';

/** What gives a policy: a resource, or an argument of one. */
export type Giver = Pick<Block, 'id' | 'get'>;

/**
 * Finds resources that each give the same thing another text. AWS keeps what is written last, or refuses the second: it
 * is not known which of them holds.
 *
 * @param keyOf what it is that they give; nothing for what nobody else can give
 * @returns why, by the id of each of them
 */
export function rivals<T extends Giver>(
  givers: readonly T[],
  keyOf: (giver: T) => string | undefined,
  what: string,
): ReadonlyMap<string, string> {
  const keyed = givers.flatMap((giver) => {
    const key = keyOf(giver);
    return key === undefined ? [] : [{ giver, key }];
  });
  const found = new Map<string, string>();
  for (const members of groupedBy(keyed, ({ key }) => key).values()) {
    const group = members.map(({ giver }) => giver);
    if (new Set(group.map(documentOf)).size === 1) continue;
    const why = `${group.map(({ id }) => id).join(' and ')} each give ${what}, and each apply overwrites the other`;
    for (const { id } of group) found.set(id, why);
  }
  return found;
}

/** Equal for documents that say the same; one that is not known is equal to itself alone. */
function documentOf(giver: Giver): string {
  const document = giver.get('policy');
  const value = parsedText(document);
  return value === undefined ? `${giver.id} ${document ?? ''}` : canonical(value);
}
