import type { KnownType } from '../../provider/known-types';
import type { Block } from '../block/block';

/** Managed resources by their type. */
export class Blocks {
  private readonly byType = new Map<string, Block[]>();

  constructor(readonly all: readonly Block[]) {
    for (const block of all) {
      if (block.mode !== 'managed') continue;
      const same = this.byType.get(block.type);
      if (same === undefined) this.byType.set(block.type, [block]);
      else same.push(block);
    }
  }

  of(...types: readonly KnownType[]): readonly Block[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }
}
