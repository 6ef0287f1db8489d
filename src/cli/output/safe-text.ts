import { showHoles } from '../../iam';

const LONGEST = 300;

/**
 * A text that others wrote, safe for a terminal: without control characters, escape sequences and characters that turn
 * the direction of writing, on one line, cut when very long.
 */
export function safeText(text: string): string {
  const shown = showHoles(text)
    .replace(/\p{Cc}\[[\d;?]*[A-Za-z]/gu, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}… (${shown.length} characters)` : shown;
}
