import { type Cursor, UnsupportedSyntax } from './cursor';
import { parseParts } from './parse-parts';
import type { Expression } from './syntax';

const IDENTIFIER = /[A-Za-z_][\w-]*/y;
const NUMBER = /-?\d+(\.\d+)?/y;

/**
 * Parses literals, references, lists, objects and function calls.
 *
 * @throws UnsupportedSyntax for operators, conditionals, `for` and splats
 * @see https://developer.hashicorp.com/terraform/language/expressions
 */
export function parseExpression(cursor: Cursor): Expression {
  return cursor.inside(() => parseOne(cursor));
}

function parseOne(cursor: Cursor): Expression {
  cursor.skipSpace();
  if (cursor.take('"')) return quoted(cursor);
  if (cursor.take('[')) return { kind: 'list', items: sequence(cursor, ']') };
  if (cursor.take('{')) return object(cursor);
  if (cursor.take('(')) {
    const inner = parseExpression(cursor);
    cursor.expect(')');
    return inner;
  }
  const number = cursor.match(NUMBER);
  if (number !== undefined) return { kind: 'literal', value: Number(number) };
  const name = cursor.match(IDENTIFIER);
  if (name === undefined) throw new UnsupportedSyntax('an operator or other syntax that is not read');
  if (name === 'for') throw new UnsupportedSyntax('a for expression');
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
  if (name === 'null') return { kind: 'literal', value: null };
  if (cursor.take('(')) return { kind: 'call', name, parameters: sequence(cursor, ')') };
  return { kind: 'traversal', root: name, steps: steps(cursor) };
}

function quoted(cursor: Cursor): Expression {
  const parts = parseParts(cursor, { end: '"', parseExpression });
  if (parts.length === 0) return { kind: 'literal', value: '' };
  return parts.length === 1 && parts[0]?.kind === 'literal' ? parts[0] : { kind: 'template', parts };
}

function sequence(cursor: Cursor, end: ']' | ')'): Expression[] {
  const items: Expression[] = [];
  for (cursor.skipSpace(); !cursor.take(end); cursor.skipSpace()) {
    items.push(parseExpression(cursor));
    cursor.skipSpace();
    if (!cursor.take(',') && !cursor.startsWith(end)) throw new UnsupportedSyntax('an operator in a list');
  }
  return items;
}

function object(cursor: Cursor): Expression {
  const entries: Array<readonly [Expression, Expression]> = [];
  for (cursor.skipSpace(); !cursor.take('}'); cursor.skipSpace()) {
    const key = objectKey(cursor);
    cursor.skipSpace();
    if (!cursor.take('=') && !cursor.take(':')) throw new UnsupportedSyntax('an object that is not read');
    entries.push([key, parseExpression(cursor)]);
    cursor.match(/[\s,]*/y);
  }
  return { kind: 'object', entries };
}

/** A bare word is a text here, and a reference only in parentheses. */
function objectKey(cursor: Cursor): Expression {
  const key = parseExpression(cursor);
  if (key.kind !== 'traversal') return key;
  return key.steps.length === 0 ? { kind: 'literal', value: key.root } : key;
}

function steps(cursor: Cursor): Expression[] {
  const found: Expression[] = [];
  for (;;) {
    if (cursor.startsWith('.*') || cursor.startsWith('[*]')) throw new UnsupportedSyntax('a splat');
    if (cursor.take('.')) {
      const name = cursor.match(IDENTIFIER);
      const index = name === undefined ? cursor.match(/\d+/y) : undefined;
      if (name === undefined && index === undefined) throw new UnsupportedSyntax('a reference that is not read');
      found.push({ kind: 'literal', value: name ?? Number(index) });
    } else if (cursor.take('[')) {
      found.push(parseExpression(cursor));
      cursor.expect(']');
    } else {
      return found;
    }
  }
}
