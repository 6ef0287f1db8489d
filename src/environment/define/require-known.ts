/** @throws when the name is not one of those that are known */
export function requireKnown(property: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw new Error(`\`${property}\` must be one of ${[...known].sort().join(', ') || 'none'}, got '${name}'`);
}

/** @throws when two have the same name */
export function requireOnce(property: string, names: readonly string[]): void {
  const again = names.find((name, index) => names.indexOf(name) !== index);
  if (again !== undefined) throw new Error(`\`${property}\` must name each once, got '${again}' more than once`);
}
