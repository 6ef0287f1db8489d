const SPACE = ' \t\n\r\f\v';

/**
 * Takes a list of names apart, as PostgreSQL stores one for `search_path`: elements between commas, quoted ones with
 * doubled quotes. A user may store any text there, so nothing of it may be used as it is.
 * @see https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
 * @returns the elements without their quotes, or `undefined` for a text that PostgreSQL takes for no list
 */
export function splitList(text: string): ListElement[] | undefined {
  const elements: ListElement[] = [];
  let at = skipSpace(text, 0);
  if (at === text.length) return [];
  for (;;) {
    const end = text[at] === '"' ? endOfQuoted(text, at) : endOfPlain(text, at);
    if (end === undefined || end === at) return undefined;
    const raw = text.slice(at, end);
    const quoted = raw.startsWith('"');
    elements.push({ quoted, name: quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw });
    at = skipSpace(text, end);
    if (at === text.length) return elements;
    if (text[at] !== ',') return undefined;
    at = skipSpace(text, at + 1);
  }
}

export interface ListElement {
  readonly name: string;
  readonly quoted: boolean;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.includes(text.charAt(at))) at += 1;
  return at;
}

function endOfPlain(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && !SPACE.includes(text.charAt(at))) at += 1;
  return at;
}

/** Where a quoted element ends; a doubled quote is a quote within it. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at + 1;
    at += 1;
  }
  return undefined;
}
