import { type Cursor, UnsupportedSyntax } from './cursor';
import type { Expression } from './syntax';

export interface PartsOptions {
  /** The quote that ends the template; nothing when the text's end does. */
  readonly end: '"' | undefined;
  readonly parseExpression: (cursor: Cursor) => Expression;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Parses a template up to its end: literal parts and interpolations in order. */
export function parseParts(cursor: Cursor, { end, parseExpression }: PartsOptions): Expression[] {
  const parts: Expression[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') parts.push({ kind: 'literal', value: literal });
    literal = '';
  };
  while (!(end === undefined ? cursor.isAtEnd : cursor.take(end))) {
    if (cursor.isAtEnd) throw new UnsupportedSyntax('a string without an end');
    if (cursor.take('$${')) literal += '${';
    else if (cursor.take('%%{')) literal += '%{';
    else if (cursor.startsWith('%{')) throw new UnsupportedSyntax('a template directive');
    else if (cursor.take('${')) {
      flush();
      parts.push(parseExpression(cursor));
      cursor.expect('}');
    } else if (end !== undefined && cursor.take('\\')) literal += escaped(cursor);
    else literal += cursor.next();
  }
  flush();
  return parts;
}

function escaped(cursor: Cursor): string {
  const code = cursor.match(/u[0-9a-fA-F]{4}/y);
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  const char = ESCAPES[cursor.next()];
  if (char === undefined) throw new UnsupportedSyntax('an escape that is not read');
  return char;
}
