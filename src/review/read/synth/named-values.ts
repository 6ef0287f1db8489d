import type { Json } from '../../world/json';

/** Values that wait for each other, at most: nobody writes as many by hand. */
const MOST_WAITING = 100;

/** The values of locals and outputs, each found once. */
export class NamedValues {
  private readonly known = new Map<string, Json | undefined>();
  private readonly waiting = new Set<string>();

  /** @returns nothing for a value that waits for itself, or for more than a hundred others */
  of(name: string, find: () => Json | undefined): Json | undefined {
    if (this.known.has(name)) return this.known.get(name);
    if (this.waiting.has(name) || this.waiting.size >= MOST_WAITING) return undefined;
    this.waiting.add(name);
    const value = find();
    this.waiting.delete(name);
    this.known.set(name, value);
    return value;
  }
}
