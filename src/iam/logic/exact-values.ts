import { splitArn } from '../operators/compare-arn';
import type { ValueTest } from './text-witness';

const WILDCARD = /[*?]/;
const NONE = 'none';
const remembered = new WeakMap<ValueTest, ReadonlySet<string> | typeof NONE>();

/** The values of a test when nothing equals or resembles them but they themselves; nothing for other tests. */
export function exactValues(test: ValueTest): ReadonlySet<string> | undefined {
  let exact = remembered.get(test);
  if (exact === undefined) {
    exact = isExact(test) ? new Set(test.values) : NONE;
    remembered.set(test, exact);
  }
  return exact === NONE ? undefined : exact;
}

function isExact({ test, values }: ValueTest): boolean {
  switch (test) {
    case 'StringEquals':
    case 'BinaryEquals':
      return true;
    case 'StringLike':
      return values.every((value) => !WILDCARD.test(value));
    case 'ArnLike':
      return values.every((value) => !WILDCARD.test(value) && splitArn(value) !== undefined);
    default:
      return false;
  }
}
