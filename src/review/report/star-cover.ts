/**
 * Groups pairs by what they share: of all names, the one in most pairs takes its pairs, then the next. A pair that shares
 * nothing stands alone.
 *
 * @param ends the two names of a pair; of names in equally many pairs the second end wins, then the first in order
 */
export function starCover<T>(
  pairs: readonly T[],
  ends: (pair: T) => readonly [string, string],
): ReadonlyArray<readonly [T, ...T[]]> {
  const names = pairs.map((pair) => namesOf(ends(pair)));
  const left = leftByName(names);
  const stars: Array<readonly [T, ...T[]]> = [];
  // Taking pairs only ever makes other names have fewer, so that each size has to be looked at once.
  const bySize: Set<string>[] = [];
  for (const [name, indexes] of left) addTo(bySize, indexes.size, name);
  for (let size = bySize.length - 1; size > 0; size -= 1) {
    for (const name of [...(bySize[size] ?? [])].sort()) {
      const taken = [...(left.get(name) ?? [])];
      if (taken.length !== size) continue;
      for (const index of taken) {
        for (const each of names[index] ?? []) {
          const rest = left.get(each);
          if (rest?.delete(index) && each !== name) addTo(bySize, rest.size, each);
        }
      }
      stars.push(taken.map((index) => pairs[index] as T) as [T, ...T[]]);
    }
  }
  return stars;
}

function namesOf([first, second]: readonly [string, string]): readonly [string, string] {
  return [`1${second}`, `2${first}`];
}

/** The pairs of each name that no star has taken, in their order. */
function leftByName(names: ReadonlyArray<readonly [string, string]>): ReadonlyMap<string, Set<number>> {
  const left = new Map<string, Set<number>>();
  for (const [index, both] of names.entries()) {
    for (const name of both) left.set(name, (left.get(name) ?? new Set()).add(index));
  }
  return left;
}

function addTo(bySize: Set<string>[], size: number, name: string): void {
  bySize[size] = (bySize[size] ?? new Set()).add(name);
}
