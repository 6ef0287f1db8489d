import { inAlphabet } from './alphabet';
import type { Token } from './token';

/** Whether a pattern covers a text whatever the unknown parts are, for none of them, or for some. */
export type Match = 'always' | 'never' | 'maybe';

/** How two token sequences are compared. */
export interface MatchOptions {
  /** Letters equal their other case. */
  readonly ignoreCase: boolean;
}

/**
 * Matches a pattern against a text when either has unknown parts.
 *
 * Read strictly, an unknown character equals only itself, so a match is certain. Read loosely, it equals every
 * character of its alphabet, so a failure is certain. Between the two nothing is claimed.
 */
export function matchTokens(pattern: readonly Token[], text: readonly Token[], options: MatchOptions): Match {
  const start = certainLength(pattern, text);
  const [restOfPattern, restOfText] = [pattern.slice(start), text.slice(start)];
  const [p, t] = [restOfPattern[0], restOfText[0]];
  if (typeof p === 'string' && typeof t === 'string' && !sameChar(p, t, options)) return 'never';
  if (covers(restOfPattern, restOfText, (left, right) => strictStep(left, right, options))) return 'always';
  return covers(restOfPattern, restOfText, (left, right) => looseStep(left, right, options)) ? 'maybe' : 'never';
}

/** How many characters both begin with: there is no other way to read them, so they need not be looked at again. */
function certainLength(pattern: readonly Token[], text: readonly Token[]): number {
  let length = 0;
  while (typeof pattern[length] === 'string' && pattern[length] === text[length]) {
    length += 1;
  }
  return length;
}

/** Which of the two sides may move on: bit 1 the pattern, bit 2 the text, 4 both at once. */
type Step = (pattern: Token | undefined, text: Token | undefined) => number;
const PATTERN = 1;
const TEXT = 2;
const BOTH = 4;

function covers(pattern: readonly Token[], text: readonly Token[], step: Step): boolean {
  const width = text.length + 1;
  const seen = new Uint8Array((pattern.length + 1) * width);
  const stack = [0];
  while (stack.length > 0) {
    const state = stack.pop() as number;
    if (seen[state] === 1) continue;
    seen[state] = 1;
    const p = Math.floor(state / width);
    const t = state % width;
    if (p === pattern.length && t === text.length) return true;
    const moves = step(pattern[p], text[t]);
    if (moves & PATTERN && p < pattern.length) stack.push(state + width);
    if (moves & TEXT && t < text.length) stack.push(state + 1);
    if (moves & BOTH && p < pattern.length && t < text.length) stack.push(state + width + 1);
  }
  return false;
}

function strictStep(p: Token | undefined, t: Token | undefined, options: MatchOptions): number {
  if (p === undefined) return 0;
  if (typeof p === 'string') return typeof t === 'string' && sameChar(p, t, options) ? BOTH : 0;
  if (p.kind === 'star') return p.within === true && mayBe(t, ':', options) ? PATTERN : PATTERN | TEXT;
  if (p.kind === 'one') return typeof t === 'string' || t?.kind === 'symbol' ? BOTH : 0;
  return typeof t === 'object' && 'id' in t && t.kind === p.kind && t.id === p.id ? BOTH : 0;
}

function looseStep(p: Token | undefined, t: Token | undefined, options: MatchOptions): number {
  let moves = 0;
  if (typeof p === 'object' && (p.kind === 'star' || p.kind === 'stretch')) {
    moves |= PATTERN;
    // Nothing known of a pattern's part: it may even hold wildcards.
    if (p.kind === 'star' || mayBe(p, t, options)) moves |= TEXT;
  }
  if (typeof t === 'object' && t.kind === 'stretch') {
    moves |= TEXT;
    if (mayBe(t, p, options)) moves |= PATTERN;
  }
  return mayBe(p, t, options) && mayBe(t, p, options) ? moves | BOTH : moves;
}

/** Whether one character of `a` can equal `b`. */
function mayBe(a: Token | undefined, b: Token | undefined, options: MatchOptions): boolean {
  if (a === undefined || b === undefined) return false;
  if (typeof a === 'string') return typeof b === 'string' ? sameChar(a, b, options) : true;
  if (typeof b === 'string' && 'alphabet' in a) return inAlphabet(a.alphabet, b, options.ignoreCase);
  return true;
}

function sameChar(a: string, b: string, options: MatchOptions): boolean {
  return a === b || (options.ignoreCase && a.toLowerCase() === b.toLowerCase());
}
