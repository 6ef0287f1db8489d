import type { Json } from '../../world/json';
import { callFunction } from './functions';
import type { Scope } from './scope';
import type { Expression } from './syntax';
import { unknownOf } from './unknown';

/** The value of an expression. What cannot be known is a hole marker, in place of the value or inside its texts. */
export function evaluate(expression: Expression, scope: Scope): Json {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'unsupported':
      return scope.unknown(`uses ${expression.what}`);
    case 'template':
      return expression.parts.map((part) => text(evaluate(part, scope), scope)).join('');
    case 'list':
      return expression.items.map((item) => evaluate(item, scope));
    case 'object':
      return Object.fromEntries(
        expression.entries.map(([key, value]) => [text(evaluate(key, scope), scope), evaluate(value, scope)]),
      );
    case 'call':
      return callFunction(
        expression.name,
        expression.parameters.map((parameter) => evaluate(parameter, scope)),
        scope,
      );
    case 'traversal':
      return traverse(expression, scope);
  }
}

function traverse({ root, steps }: Extract<Expression, { kind: 'traversal' }>, scope: Scope): Json {
  const path: Array<string | number> = [root];
  for (const step of steps) {
    const value = evaluate(step, scope);
    const isKnown = typeof value === 'number' || (typeof value === 'string' && unknownOf(value) === undefined);
    if (!isKnown) return scope.unknown(`uses an index of ${root} that is not known`);
    path.push(value);
  }
  return scope.lookup(path);
}

function text(value: Json, scope: Scope): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return scope.unknown('puts a list, an object or null into a text');
}
