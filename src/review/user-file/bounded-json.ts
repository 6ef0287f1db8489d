/** Levels of lists and objects that are read. Policies have a dozen, a plan two or three for each module in another. */
const MOST_LEVELS = 400;

/** JSON with more levels than are read: whoever walks through it would run out of stack. */
class TooDeepError extends SyntaxError {}

/**
 * Parses a text that anybody may have written.
 *
 * @throws SyntaxError when it is not JSON, or nests deeper than 400 levels
 */
export function boundedJson(text: string): unknown {
  if (isDeep(text)) throw new TooDeepError();
  return JSON.parse(text);
}

/** Why a file could not be read and parsed, in words that quote nothing of it: a parser's message does. */
export function unreadableText(error: unknown): string {
  if (error instanceof TooDeepError) return `nests deeper than ${MOST_LEVELS} levels`;
  return error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
}

const [QUOTE, BACKSLASH, BRACE, END_BRACE, BRACKET, END_BRACKET] = codesOf('"\\{}[]');

/** Looks at codes, as a plan has millions of characters, and leaps over texts. */
function isDeep(text: string): boolean {
  if (text.length <= MOST_LEVELS) return false;
  let level = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === BRACE || code === BRACKET) level += 1;
    else if (code === END_BRACE || code === END_BRACKET) level -= 1;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}

/** Where the text that begins with a quote ends: at the next one that an even number of backslashes is before. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

function codesOf(characters: string): readonly number[] {
  return [...characters].map((each) => each.charCodeAt(0));
}
