import type { Box } from './columns';

const TITLE = 20;

/** Moves everything down by the height of a title at the top of each group: the layout leaves no room for titles. */
export class Spread {
  private readonly tops: readonly number[];

  constructor(groups: readonly Box[]) {
    this.tops = groups.map(({ y, height }) => y - height / 2);
  }

  /** Where a height is now. */
  of(y: number): number {
    return y + TITLE * this.tops.filter((top) => top < y).length;
  }

  /** A node or a label keeps its height. */
  box(box: Box): Box {
    return { ...box, y: this.of(box.y) };
  }

  /** A group grows with what is in it, and has its title within. */
  group({ y, height, ...rest }: Box): Box {
    const [top, bottom] = [this.of(y - height / 2), this.of(y + height / 2)];
    return { ...rest, y: (top + bottom) / 2, height: bottom - top };
  }
}
