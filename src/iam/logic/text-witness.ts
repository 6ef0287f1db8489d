import type { Test } from '../operators/test-name';

/** What a value must pass: equal or similar to one of the values, or (negated) to none. */
export interface ValueTest {
  readonly test: Test;
  readonly negated: boolean;
  readonly values: readonly string[];
}

const STATE_LIMIT = 4000;
/** Steps of single patterns: some tenths of a second. */
const STEP_LIMIT = 2_000_000;
const MEMORY_LIMIT = 1000;
const ARN_COLONS = 5;

/** One pattern, and how far it has been read: the set of places it may be at. */
interface Reader {
  readonly chars: readonly string[];
  readonly test: Test;
  /** Colons before each place: in an ARN's first components a wildcard stops at a colon. */
  readonly colons: readonly number[];
}

/**
 * Whether some text passes every test, found by reading all patterns in step over all texts.
 *
 * Exact for the string and ARN tests; `undefined` when there are too many states to look at.
 */
export function someTextPasses(tests: readonly ValueTest[]): boolean | undefined {
  const [first] = tests;
  if (tests.length === 1 && first?.negated === false && first.values.length > 0) {
    // Every pattern covers some text.
    return true;
  }
  // A review asks the same of many pairs of principal and resource.
  const id = JSON.stringify(tests.map(({ test, negated, values }) => [test, negated, values]));
  if (!remembered.has(id)) {
    if (remembered.size >= MEMORY_LIMIT) remembered.clear();
    remembered.set(id, search(tests));
  }
  return remembered.get(id);
}

const remembered = new Map<string, boolean | undefined>();

function search(tests: readonly ValueTest[]): boolean | undefined {
  const readers = tests.map((test) => test.values.map((value) => makeReader(value, test.test)));
  const alphabet = charactersOf(readers.flat());
  const start = readers.map((group) => group.map((reader) => closure(reader, [0])));
  const seen = new Set<string>([stateId(start)]);
  const queue = [start];
  const steps = alphabet.length * readers.flat().length;
  let looked = 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const places = next;
    if (tests.every((test, index) => accepts(readers[index] ?? [], places[index] ?? []) !== test.negated)) return true;
    looked += steps;
    if (looked > STEP_LIMIT) return undefined;
    for (const char of alphabet) {
      const moved = readers.map((group, g) => group.map((reader, r) => advance(reader, places[g]?.[r] ?? [], char)));
      const id = stateId(moved);
      if (!seen.has(id)) {
        if (seen.size >= STATE_LIMIT) return undefined;
        seen.add(id);
        queue.push(moved);
      }
    }
  }
  return false;
}

type Places = readonly number[];

function stateId(state: ReadonlyArray<readonly Places[]>): string {
  return state.map((group) => group.map((places) => places.join()).join(';')).join('|');
}

function makeReader(pattern: string, test: Test): Reader {
  const chars = [...(test === 'StringEqualsIgnoreCase' ? pattern.toLowerCase() : pattern)];
  const colons = [0];
  for (const char of chars) {
    colons.push((colons[colons.length - 1] ?? 0) + (char === ':' ? 1 : 0));
  }
  return { chars, test, colons };
}

/** Every character a pattern mentions, in both cases, and one that none mentions. */
function charactersOf(readers: readonly Reader[]): string[] {
  const chars = new Set<string>([':']);
  for (const reader of readers) {
    for (const char of reader.chars) {
      chars.add(char);
      if (reader.test === 'StringEqualsIgnoreCase') chars.add(char.toUpperCase());
    }
  }
  chars.add('\uE003');
  return [...chars];
}

function accepts(readers: readonly Reader[], places: readonly Places[]): boolean {
  return readers.some((reader, index) => places[index]?.includes(reader.chars.length) ?? false);
}

function hasWildcards(reader: Reader): boolean {
  return reader.test === 'StringLike' || reader.test === 'ArnLike';
}

function wildcardTakes(reader: Reader, place: number, char: string): boolean {
  return reader.test !== 'ArnLike' || char !== ':' || (reader.colons[place] ?? 0) >= ARN_COLONS;
}

function advance(reader: Reader, places: readonly number[], char: string): number[] {
  const moved: number[] = [];
  for (const place of places) {
    const expected = reader.chars[place];
    if (expected === undefined) continue;
    if (hasWildcards(reader) && expected === '*') {
      if (wildcardTakes(reader, place, char)) moved.push(place);
    } else if (hasWildcards(reader) && expected === '?') {
      if (wildcardTakes(reader, place, char)) moved.push(place + 1);
    } else if (expected === (reader.test === 'StringEqualsIgnoreCase' ? char.toLowerCase() : char)) {
      moved.push(place + 1);
    }
  }
  return closure(reader, moved);
}

/** The places, with those reached by letting a `*` take nothing. */
function closure(reader: Reader, places: readonly number[]): number[] {
  if (!places.some((place) => reader.chars[place] === '*')) {
    return places.length < 2 ? [...places] : [...new Set(places)].sort((a, b) => a - b);
  }
  const all = new Set<number>();
  for (let place of places) {
    all.add(place);
    while (hasWildcards(reader) && reader.chars[place] === '*') {
      place += 1;
      all.add(place);
    }
  }
  return [...all].sort((a, b) => a - b);
}
