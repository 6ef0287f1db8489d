import { endOfString, isSpace } from './members';

/**
 * The same text for two JSON texts that mean the same: without whitespace, and strings with the same escapes.
 * Numbers stay as they are written, because reading one may round it; so does the order of keys.
 * @param text JSON that `JSON.parse` takes
 */
export function canonical(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const end = character === '"' ? endOfString(text, at) : at + 1;
    if (character === '"') pieces.push(JSON.stringify(JSON.parse(text.slice(at, end))));
    else if (!isSpace(character)) pieces.push(character);
    at = end;
  }
  return pieces.join('');
}
