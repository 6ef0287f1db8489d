/**
 * What a map has under a name.
 *
 * @throws when it has nothing there, with the names that it has
 */
export function byName<Value>(map: ReadonlyMap<string, Value>, kind: string, name: string): Value {
  const value = map.get(name);
  if (value !== undefined) return value;
  throw new Error(`\`${kind}\` must be one of ${[...map.keys()].sort().join(', ')}, got '${name}'`);
}
