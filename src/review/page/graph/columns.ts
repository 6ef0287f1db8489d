/** A point, or the middle of a box, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** An arrow as what it runs straight along, from the left to the right of each; it bends between them. */
export type Route = ReadonlyArray<readonly [from: Point, to: Point]>;

/**
 * The columns in which nodes and labels stand. Arrows cross them level, where the layout keeps a place for each, and bend
 * in the empty room between them alone: so no arrow crosses a node or a label that is not its own.
 */
export class Columns {
  /** Half of the width of each column, by its middle. */
  private readonly halves = new Map<number, number>();

  constructor(boxes: readonly Box[]) {
    for (const { x, width } of boxes) this.halves.set(key(x), Math.max(this.halves.get(key(x)) ?? 0, width / 2));
  }

  /** From the side of a node to the side of another, through a place in each column between them. */
  route([from, to]: readonly [Box, Box], between: readonly Point[]): Route {
    // What leads back, such as one of two who may become each other, leaves on the left.
    const way = to.x < from.x ? -1 : 1;
    return [
      [{ x: from.x + (way * from.width) / 2, y: from.y }, this.edge(from, way)],
      // Where no box stands there is nothing to pass, and a bend is the softer the longer it is.
      ...between
        .filter(({ x }) => this.halves.has(key(x)))
        .map((point) => [this.edge(point, -way), this.edge(point, way)] as const),
      [this.edge(to, -way), { x: to.x - (way * to.width) / 2, y: to.y }],
    ];
  }

  private edge({ x, y }: Point, way: number): Point {
    return { x: x + way * (this.halves.get(key(x)) ?? 0), y };
  }
}

function key(x: number): number {
  return Math.round(x);
}
