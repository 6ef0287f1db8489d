/** What may be told of a value that may be a secret, or a secret in the wrong place: its type and its length. */
export function lengthOf(value: unknown): string {
  if (value === undefined) return 'none';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value !== 'string') return typeof value;
  return `text of ${value.length} character${value.length === 1 ? '' : 's'}`;
}
