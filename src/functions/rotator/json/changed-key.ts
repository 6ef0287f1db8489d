import { canonical } from './canonical';
import { membersOf } from './members';

/**
 * A key in which two objects differ, those that may differ left out: in its value, or in how often it occurs, because
 * of two members with one key some readers take the first and some the last. Layout and order count for nothing.
 * @param a a JSON object that `JSON.parse` takes
 * @param b the same
 */
export function changedKey(a: string, b: string, mayDiffer: readonly string[]): string | undefined {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  return [...new Set([...left.keys(), ...right.keys()])].find((key) => {
    const [before = [], after = []] = [left.get(key), right.get(key)];
    if (mayDiffer.includes(key)) return after.length > Math.max(before.length, 1);
    return before.length !== after.length || before.some((value, index) => value !== after[index]);
  });
}

function valuesOf(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { key, valueStart, end } of membersOf(text)) {
    const value = canonical(text.slice(valueStart, end));
    const known = values.get(key);
    if (known === undefined) values.set(key, [value]);
    else known.push(value);
  }
  return values;
}
