import { showHoles } from '../../../iam';
import { groupedBy } from '../../../model/grouped-by';
import type { Json } from '../../world/json';
import type { Block } from '../block/block';
import { texts } from '../block/list';

/** What an attachment attaches, or to what it does: one of the values for certain, or each of them perhaps. */
export interface Attached {
  readonly values: readonly string[];
  /** Why it is not certain which of the values it is. @default - it is each of them */
  readonly uncertain?: string;
}

/**
 * What attachments say with an attribute that may name several things before the apply. Where the instances of one
 * resource are as many as what they may name, each names another: they would do the same twice otherwise.
 *
 * @param beside the attribute that must be the same for that
 * @returns for each of the blocks; where a plan does not tell, the value of the attribute
 */
export function attachedBy(blocks: readonly Block[], attribute: string, beside: string): (block: Block) => Attached {
  const open = blocks.flatMap((block) => {
    const possible = block.oneOf?.(attribute)?.map(String).sort();
    return possible === undefined || possible.length < 2 ? [] : [{ block, possible }];
  });
  const groups = groupedBy(open, ({ block, possible }) =>
    JSON.stringify([block.origin.stack, resourceOf(block), block.get(beside) ?? '', possible]),
  );
  const found = new Map<Block, Attached>();
  for (const group of groups.values()) {
    for (const [at, { block, possible }] of group.entries()) {
      const isShared = group.length === possible.length && (block.oneOf?.(beside) ?? []).length < 2;
      const names = possible.map(nameOf).join(' or ');
      const which = `${resourceOf(block)} has ${names} as its ${attribute}: which is not known before the apply`;
      found.set(block, isShared ? { values: possible.slice(at, at + 1) } : { values: possible, uncertain: which });
    }
  }
  return (block) => found.get(block) ?? { values: valuesOf(block, attribute) };
}

function valuesOf(block: Block, attribute: string): readonly string[] {
  const [only, ...others] = block.oneOf?.(attribute) ?? [];
  return only !== undefined && others.length === 0 ? [String(only)] : texts(block.get(attribute) as Json);
}

/** The address of the resource without the key of the instance. */
function resourceOf({ origin }: Block): string {
  return origin.address.replace(/\[[^\]]*\]$/, '');
}

function nameOf(value: string): string {
  return showHoles(value).replace(/^arn:[^/]*\//, '');
}
