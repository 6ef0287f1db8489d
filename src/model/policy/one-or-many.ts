/** How IAM writes a list: sorted, without repetition, and a single element on its own. */
export function oneOrMany(values: readonly string[]): string | string[] {
  const sorted = [...new Set(values)].sort();
  return sorted.length === 1 ? (sorted[0] as string) : sorted;
}
