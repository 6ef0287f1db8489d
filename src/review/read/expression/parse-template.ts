import { Cursor, UnsupportedSyntax } from './cursor';
import { parseExpression } from './parse-expression';
import { parseParts } from './parse-parts';
import type { Expression } from './syntax';

/**
 * Parses a string of Terraform's JSON syntax, which is a template: `${…}` is an expression, `$${` a literal `${`.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */
export function parseTemplate(text: string): Expression {
  if (!text.includes('${') && !text.includes('%{')) return { kind: 'literal', value: text };
  try {
    const parts = parseParts(new Cursor(text), { end: undefined, parseExpression });
    // A template that is one expression has that expression's value, whatever its type.
    return parts.length === 1 ? (parts[0] as Expression) : { kind: 'template', parts };
  } catch (error) {
    if (error instanceof UnsupportedSyntax) return { kind: 'unsupported', what: error.message };
    throw error;
  }
}
