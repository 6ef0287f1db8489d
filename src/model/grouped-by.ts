/** Items by a text of theirs, in the order of each text's first item: `Map.groupBy` for Node.js 20. */
export function groupedBy<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const text = textOf(item);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Items by two texts of theirs, in the order of each pair's first item. Makes no text of both: of many items that takes
 * longest.
 */
export function groupedByPair<T>(
  items: readonly T[],
  pairOf: (item: T) => readonly [string, string],
): ReadonlyArray<readonly [T, ...T[]]> {
  const groups: Array<[T, ...T[]]> = [];
  const known = new Map<string, Map<string, [T, ...T[]]>>();
  for (const item of items) {
    const [first, second] = pairOf(item);
    const others = known.get(first) ?? new Map<string, [T, ...T[]]>();
    if (others.size === 0) known.set(first, others);
    const group = others.get(second);
    if (group !== undefined) group.push(item);
    else {
      const made: [T, ...T[]] = [item];
      others.set(second, made);
      groups.push(made);
    }
  }
  return groups;
}
