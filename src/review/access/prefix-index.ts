/** Finds what is filed under texts that begin like another, without looking at the rest. */
export class PrefixIndex<T> {
  private readonly filed: ReadonlyMap<string, readonly T[]>;
  private readonly sorted: readonly string[];
  private readonly lengths: readonly number[];

  /** @param entries a text, and what is filed under it; several may have one text */
  constructor(entries: Iterable<readonly [string, T]>) {
    const filed = new Map<string, T[]>();
    for (const [start, value] of entries) {
      const values = filed.get(start);
      if (values === undefined) filed.set(start, [value]);
      else values.push(value);
    }
    this.filed = filed;
    this.sorted = [...filed.keys()].sort();
    this.lengths = [...new Set(this.sorted.map(({ length }) => length))];
  }

  /** All that is filed under a text that begins with the given one, or that the given one begins with. */
  alike(text: string): ReadonlySet<T> {
    const found = new Set<T>();
    const add = (start: string) => {
      for (const value of this.filed.get(start) ?? []) found.add(value);
    };
    for (const length of this.lengths) {
      if (length < text.length) add(text.slice(0, length));
    }
    for (let at = this.firstFrom(text); this.sorted[at]?.startsWith(text); at += 1) add(this.sorted[at] as string);
    return found;
  }

  /** Place of the first text that is not before the given one. */
  private firstFrom(text: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
