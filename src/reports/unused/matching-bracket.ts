const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The place of the bracket that closes the one at a place of TypeScript, brackets in texts and comments not counted;
 * nothing where the text does not have it.
 */
export function matchingBracket(text: string, open: number): number | undefined {
  const expected: string[] = [];
  for (let at = open; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const after = skipped(text, at);
    if (after !== undefined) {
      at = after - 1;
      continue;
    }
    const closing = CLOSING[character];
    if (closing !== undefined) expected.push(closing);
    else if (character === expected.at(-1)) expected.pop();
    else if (Object.values(CLOSING).includes(character)) return undefined;
    if (expected.length === 0) return at;
  }
  return undefined;
}

/** Where a text or comment ends that begins at a place; nothing where none begins. */
function skipped(text: string, at: number): number | undefined {
  const two = text.slice(at, at + 2);
  if (two === '//') return ended(text.indexOf('\n', at), 1, text);
  if (two === '/*') return ended(text.indexOf('*/', at + 2), 2, text);
  const quote = text[at];
  if (quote !== "'" && quote !== '"' && quote !== '`') return undefined;
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === quote) return end + 1;
  }
  return text.length;
}

function ended(place: number, length: number, text: string): number {
  return place < 0 ? text.length : place + length;
}
