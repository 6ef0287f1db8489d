/** Whether a mask such as `after_unknown` marks a value or any part of it. */
export function containsTrue(mask: unknown): boolean {
  if (mask === true) return true;
  return typeof mask === 'object' && mask !== null && Object.values(mask).some(containsTrue);
}
