import { readNumber } from '../operators/compare-number';
import { readNetwork, showAddress } from '../operators/ip-network';
import { readInstant } from '../operators/read-instant';
import type { Test } from '../operators/test-name';
import { COMPARISONS } from '../operators/tests';
import { hasHole } from '../strings/hole';
import { exactValues } from './exact-values';
import { someTextPasses, type ValueTest } from './text-witness';

type Family = 'text' | 'number' | 'date' | 'address' | 'boolean';

/**
 * Whether some value passes every test: exact within one family of operators; `undefined` where that is not decided,
 * for instance when numbers and globs are asked of the same key and no likely value passes.
 */
export function someValuePasses(
  tests: readonly ValueTest[],
  { filled = false }: { /** Whether the empty text does not count. @default false */ readonly filled?: boolean } = {},
): boolean | undefined {
  const real = tests.filter((test) => test.values.length > 0);
  if (tests.some((test) => test.values.length === 0 && !test.negated)) return false;
  if (real.length === 0) return true;
  const exact = real.find((test) => !test.negated && exactValues(test) !== undefined);
  if (exact !== undefined) return judge(counting(exact.values, filled), real, true);
  const families = new Set(real.map((test) => familyOf(test.test)));
  if (families.size > 1) {
    return judge(
      counting(
        [...families].flatMap((family) => candidates(family, real)),
        filled,
      ),
      real,
      false,
    );
  }
  return families.has('text')
    ? someTextPasses(filled ? [...real, NOT_EMPTY] : real)
    : judge(candidates([...families][0] as Family, real), real, true);
}

function counting(values: readonly string[], filled: boolean): readonly string[] {
  return filled ? values.filter((value) => value !== '') : values;
}

const NOT_EMPTY: ValueTest = { test: 'StringEquals', negated: true, values: [''] };

/** Tries the candidates; `complete` says that if none passes, nothing does. */
function judge(values: readonly string[], tests: readonly ValueTest[], complete: boolean): boolean | undefined {
  let undecided = !complete;
  for (const value of values) {
    const verdicts = tests.map((test) => passes(value, test));
    if (verdicts.every((verdict) => verdict === true)) return true;
    undecided ||= !verdicts.includes(false);
  }
  return undecided ? undefined : false;
}

function passes(value: string, test: ValueTest): boolean | undefined {
  const exact = exactValues(test);
  if (exact !== undefined && !hasHole(value)) return exact.has(value) !== test.negated;
  let undecided = false;
  for (const text of test.values) {
    const match = COMPARISONS[test.test](value, { text });
    if (match === 'always') return !test.negated;
    undecided ||= match === 'maybe';
  }
  return undecided ? undefined : test.negated;
}

function familyOf(test: Test): Family {
  if (test.startsWith('Numeric')) return 'number';
  if (test.startsWith('Date')) return 'date';
  return test === 'IpAddress' ? 'address' : test === 'Bool' ? 'boolean' : 'text';
}

/** Values between which no test of the family changes its answer. */
function candidates(family: Family, tests: readonly ValueTest[]): string[] {
  const values = tests.filter((test) => familyOf(test.test) === family).flatMap((test) => test.values);
  switch (family) {
    case 'boolean':
      return ['true', 'false'];
    case 'number':
      return around(values.map(readNumber)).map(String);
    case 'date':
      return around(values.map(readInstant)).map((instant) => new Date(instant).toISOString());
    case 'address':
      // An address of either family, whether or not a test speaks of it.
      return [...values.flatMap(boundaries), '0.0.0.0', '::'];
    case 'text':
      return [...values, ''];
  }
}

/** The points themselves, the middle of each gap, and one beyond either end. */
function around(points: ReadonlyArray<number | undefined>): number[] {
  const sorted = points.filter((point) => point !== undefined).sort((a, b) => a - b);
  const middles = sorted.slice(1).map((point, index) => ((sorted[index] ?? point) + point) / 2);
  return [...sorted, ...middles, (sorted[0] ?? 0) - 1, (sorted[sorted.length - 1] ?? 0) + 1];
}

/** First and last address of a network, and its neighbours. */
function boundaries(text: string): string[] {
  const network = readNetwork(text);
  if (network === undefined) return [];
  const top = (1n << BigInt(network.width)) - 1n;
  return [network.first, network.last, network.first - 1n, network.last + 1n]
    .filter((address) => address >= 0n && address <= top)
    .map((address) => showAddress(address, network.width));
}
