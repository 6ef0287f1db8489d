import { endOfString } from './members';

/** No number of fewer digits is beyond 2^53. */
const SAFE_DIGITS = 15;

/**
 * Reads JSON, and whole numbers beyond 2^53 as the text of their digits: as numbers they would be rounded, and an id
 * that is rounded is somebody else's.
 * @throws SyntaxError when it is not JSON
 */
export function parseExactly(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const quoted = quoteLongNumbers(text);
  return quoted === text ? value : JSON.parse(quoted);
}

function quoteLongNumbers(text: string): string {
  const pieces: string[] = [];
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    const end = endOfToken(text, at);
    if (end - at > SAFE_DIGITS && isLongNumber(text.slice(at, end))) {
      pieces.push(text.slice(copied, at), `"${text.slice(at, end)}"`);
      copied = end;
    }
    at = end;
  }
  return pieces.join('') + text.slice(copied);
}

function endOfToken(text: string, start: number): number {
  if (text.charAt(start) === '"') return endOfString(text, start);
  let at = start;
  while (at < text.length && isOfNumber(text.charAt(at))) at += 1;
  return Math.max(at, start + 1);
}

function isOfNumber(character: string): boolean {
  return (character >= '0' && character <= '9') || '+-.eE'.includes(character);
}

function isLongNumber(token: string): boolean {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
}
