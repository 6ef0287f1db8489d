/** A list of a policy that may be written as a single text. */
export function oneOrManyOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}
