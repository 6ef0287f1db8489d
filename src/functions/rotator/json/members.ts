/** One member of a JSON object, by its place in the text. */
export interface Member {
  readonly key: string;
  /** Where the quote before the key stands. */
  readonly start: number;
  readonly valueStart: number;
  /** Behind the value. */
  readonly end: number;
}

/**
 * The members of a JSON object in their order, doubled keys among them. Steps grow with the length of the text.
 * @param text a JSON object that `JSON.parse` takes
 */
export function membersOf(text: string): Member[] {
  const members: Member[] = [];
  let at = pastSpace(text, text.indexOf('{') + 1);
  while (text.charAt(at) === '"') {
    const keyEnd = endOfString(text, at);
    const valueStart = pastSpace(text, text.indexOf(':', keyEnd) + 1);
    const end = endOfValue(text, valueStart);
    members.push({ key: JSON.parse(text.slice(at, keyEnd)) as string, start: at, valueStart, end });
    at = pastSpace(text, end);
    if (text.charAt(at) === ',') at = pastSpace(text, at + 1);
  }
  return members;
}

/** Behind the quote that ends the string which begins at `start`. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

/** Whether JSON allows the character between its tokens. */
export function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

function pastSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charAt(at))) at += 1;
  return at;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (depth === 0 && (character === ',' || character === '}' || isSpace(character))) return at;
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    at = character === '"' ? endOfString(text, at) : at + 1;
    if (depth === 0 && (character === '"' || character === '}' || character === ']')) return at;
  }
  return at;
}
