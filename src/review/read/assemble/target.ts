import { hasHole, splitHoles } from '../../../iam';
import type { Json } from '../../world/json';
import { type Block, textOf } from '../block/block';

/** What is attached to targets, by the attribute that names them. */
export class Targets {
  private readonly open: ReadonlyArray<{ readonly block: Block; readonly oneOf: ReadonlySet<Json> | undefined }>;
  private readonly byName = new Map<string, Block[]>();

  constructor(blocks: readonly Block[], attribute: string) {
    this.open = blocks
      .filter((block) => isOpen(textOf(block, attribute)))
      .map((block) => {
        const possible = block.oneOf?.(attribute);
        return { block, oneOf: possible && new Set(possible) };
      });
    for (const block of blocks) {
      const name = textOf(block, attribute);
      const same = this.byName.get(name);
      if (same === undefined) this.byName.set(name, [block]);
      else same.push(block);
    }
  }

  /** Blocks that may mean a target of these names, as the attribute is not known. */
  maybe(names: readonly string[]): readonly Block[] {
    return this.open
      .filter(({ oneOf }) => oneOf === undefined || names.some((name) => oneOf.has(name)))
      .map(({ block }) => block);
  }

  /** Blocks that certainly mean a target of this name. */
  of(name: string): readonly Block[] {
    return this.byName.get(name) ?? [];
  }
}

/** Whether a text has a part of which nothing is known; the random part of another ARN is known to differ. */
export function isOpen(text: string): boolean {
  return hasHole(text) && splitHoles(text).some((part) => typeof part === 'object' && part.alphabet === 'any');
}
