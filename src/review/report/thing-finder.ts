import type { ChangedThing } from './changed-thing';

/** Finds the first of many things that has one of some names. */
export class ThingFinder {
  private readonly places = new Map<string, number[]>();

  /** @param things the widest first */
  constructor(private readonly things: readonly ChangedThing[]) {
    for (const [place, { names }] of things.entries()) {
      for (const name of names) this.places.set(name, [...(this.places.get(name) ?? []), place]);
    }
  }

  /**
   * @param fits whether a thing with one of the names will do
   * @returns nothing when none does
   */
  first(names: readonly string[], fits: (thing: ChangedThing) => boolean): ChangedThing | undefined {
    const places = new Set(['*', ...names].flatMap((name) => this.places.get(name) ?? []));
    const named = [...places].sort((a, b) => a - b).map((place) => this.things[place] as ChangedThing);
    return named.find(fits);
  }
}
