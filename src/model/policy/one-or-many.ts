/** What cdktf writes in place of a reference until the stacks are written. Its number changes with every synthesis. */
const PLACEHOLDER = '$'.concat('{TfToken[');

/**
 * How IAM writes a list: sorted, without repetition, and a single element on its own. References come last and in their
 * given order, as the order of their placeholders would differ from one synthesis to the next.
 */
export function oneOrMany(values: readonly string[]): string | string[] {
  const once = [...new Set(values)];
  const isReference = (value: string) => value.startsWith(PLACEHOLDER);
  const sorted = [...once.filter((value) => !isReference(value)).sort(), ...once.filter(isReference)];
  return sorted.length === 1 ? (sorted[0] as string) : sorted;
}
