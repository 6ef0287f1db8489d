const MOST_NAMED = 3;

/**
 * Joins names by `or`, as far as they fit a line.
 *
 * @example
 * someOf(['a', 'b', 'c', 'd']); // 'a or b or 2 others'
 */
export function someOf(names: readonly string[]): string {
  const shown = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  const others = names.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} others`])].join(' or ');
}
