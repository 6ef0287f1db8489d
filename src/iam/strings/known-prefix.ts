import { HOLE_START } from './hole';

const STAR = 42;
const QUESTION = 63;
const DOLLAR = 36;

/** How many characters pattern and text both begin with, before any wildcard, policy variable or unknown part. */
export function commonPrefixLength(pattern: string, text: string): number {
  const length = Math.min(pattern.length, text.length);
  let index = 0;
  while (index < length) {
    const code = pattern.charCodeAt(index);
    if (code !== text.charCodeAt(index) || isOpen(code)) break;
    index += 1;
  }
  return index;
}

/**
 * Whether a pattern cannot cover a text because they differ before the first wildcard, policy variable or unknown part
 * of either: a cheap look that settles most pairs. `false` claims nothing.
 */
export function prefixesDiffer(pattern: string, text: string): boolean {
  const at = commonPrefixLength(pattern, text);
  return (
    at < pattern.length && at < text.length && !isOpen(pattern.charCodeAt(at)) && text.charCodeAt(at) !== HOLE_START
  );
}

/** What everything that a pattern covers begins with: the text before its first wildcard, variable or unknown part. */
export function knownPrefix(pattern: string): string {
  let end = 0;
  while (end < pattern.length && !isOpen(pattern.charCodeAt(end))) end += 1;
  return pattern.slice(0, end);
}

function isOpen(code: number): boolean {
  return code <= QUESTION ? code === STAR || code === QUESTION || code === DOLLAR : code === HOLE_START;
}
