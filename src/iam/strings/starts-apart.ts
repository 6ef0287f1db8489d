import { HOLE_START } from './hole';

const STAR = 42;
const QUESTION = 63;
const DOLLAR = 36;

/**
 * Whether a pattern cannot cover a text because they differ before the first wildcard, policy variable or unknown part
 * of either: a cheap look that settles most pairs. `false` claims nothing.
 */
export function startsApart(pattern: string, text: string): boolean {
  const length = Math.min(pattern.length, text.length);
  for (let index = 0; index < length; index += 1) {
    const left = pattern.charCodeAt(index);
    const right = text.charCodeAt(index);
    if (left !== right) return !isOpen(left) && right !== HOLE_START;
    if (isOpen(left)) return false;
  }
  return false;
}

/** What everything that a pattern covers begins with: the text before its first wildcard, variable or unknown part. */
export function certainStart(pattern: string): string {
  let end = 0;
  while (end < pattern.length && !isOpen(pattern.charCodeAt(end))) end += 1;
  return pattern.slice(0, end);
}

function isOpen(code: number): boolean {
  return code <= QUESTION ? code === STAR || code === QUESTION || code === DOLLAR : code === HOLE_START;
}
