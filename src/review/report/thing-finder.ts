import type { ChangedThing } from './changed-thing';

/** Finds the first of many things that has one of some names. */
export class ThingFinder {
  private readonly places = new Map<string, number>();

  /** @param things the widest first */
  constructor(private readonly things: readonly ChangedThing[]) {
    for (const [place, { names }] of things.entries()) {
      for (const name of names) if (!this.places.has(name)) this.places.set(name, place);
    }
  }

  /** @returns nothing when no thing has any of the names */
  first(names: readonly string[]): ChangedThing | undefined {
    let first = this.places.get('*') ?? this.things.length;
    for (const name of names) first = Math.min(first, this.places.get(name) ?? first);
    return this.things[first];
  }
}
