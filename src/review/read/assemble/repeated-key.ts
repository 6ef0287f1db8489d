const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\]]/g;

/**
 * A key that an object in a JSON text has twice: whoever reads the text keeps one of them, and not everybody the same.
 *
 * @param text valid JSON
 * @param value what the text was parsed to
 */
export function repeatedKey(text: string, value: unknown): string | undefined {
  if (isWhole(text, value)) return undefined;
  const open: Array<Set<string> | undefined> = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) {
      const key = JSON.parse(token.slice(0, -1)) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}

/** Whether a text comes back whole, so that no key was lost: a quick look, since most are written by a program. */
function isWhole(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(value) === text;
  } catch {
    // What is very deep can be read, but not written.
    return false;
  }
}
