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
  const names = pairs.map((pair) => ends(pair));
  const left = new Set(pairs.keys());
  const stars: Array<readonly [T, ...T[]]> = [];
  while (left.size > 0) {
    const counts = new Map<string, number>();
    for (const index of left) {
      const [first, second] = names[index] as readonly [string, string];
      for (const name of [`1${second}`, `2${first}`]) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const [center = ''] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
    const isOf = (index: number) => names[index]?.[center.startsWith('1') ? 1 : 0] === center.slice(1);
    const taken = [...left].filter(isOf);
    for (const index of taken) left.delete(index);
    stars.push(taken.map((index) => pairs[index] as T) as [T, ...T[]]);
  }
  return stars;
}
