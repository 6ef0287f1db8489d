/**
 * Whether a value is text of a shape. Callers without a compiler may pass anything, and `RegExp.test` alone would
 * take `undefined` for the word `undefined` and a number for its digits.
 */
export function isText(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value);
}
