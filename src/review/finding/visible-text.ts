// Control characters, line separators, joiners, marks and overrides of direction, and private use: they can drive a
// terminal, hide text or show it in another order. Names in a pull request are whatever its author wants.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text that shows all there is in it: every character that does not print is named as `<U+202E>`.
 *
 * @param limit greatest number of characters, of which the middle is left out beyond it
 */
export function visibleText(text: string, limit = 200): string {
  const shown = text.replace(UNSAFE, nameOf);
  if (shown.length <= limit) return shown;
  const characters = [...shown];
  const half = Math.floor((limit - 1) / 2);
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

/** The name of a character, as `<U+202E>`. */
export function nameOf(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
