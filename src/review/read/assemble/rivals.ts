import { type Block, textOf } from '../block/block';
import { canonical, parsedText } from './canonical';

/**
 * Finds resources that each give the same thing another text. AWS keeps what is written last, or refuses the second: it
 * is not known which of them holds.
 *
 * @param keyOf what it is that they give; nothing for what nobody else can give
 * @returns why, by each of them
 */
export function rivals(
  blocks: readonly Block[],
  keyOf: (block: Block) => string | undefined,
  what: string,
): ReadonlyMap<Block, string> {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = keyOf(block);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  const found = new Map<Block, string>();
  for (const group of groups.values()) {
    if (new Set(group.map(documentOf)).size === 1) continue;
    const why = `${group.map(({ id }) => id).join(' and ')} each give ${what}, and each apply overwrites the other`;
    for (const block of group) found.set(block, why);
  }
  return found;
}

/** Equal for documents that say the same; one that is not known is equal to itself alone. */
function documentOf(block: Block): string {
  const value = parsedText(block.get('policy'));
  return value === undefined ? `${block.id} ${textOf(block, 'policy')}` : canonical(value);
}
