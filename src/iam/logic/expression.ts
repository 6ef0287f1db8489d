import { type Atom, negateAtom } from './atom';

/** A condition on what the request leaves open, or on what could not be resolved (`unknown`). */
export type Expression =
  | { readonly kind: 'true' | 'false' }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] };

export const TRUE: Expression = { kind: 'true' };
export const FALSE: Expression = { kind: 'false' };

export function constant(value: boolean): Expression {
  return value ? TRUE : FALSE;
}

/** Something that cannot be decided from what is given; it may be true or false. */
export function unknown(reason: string): Expression {
  return { kind: 'unknown', reason };
}

/** True when every part is. */
export function all(parts: readonly Expression[]): Expression {
  return combine(parts, 'all', TRUE, FALSE);
}

/** True when some part is. */
export function any(parts: readonly Expression[]): Expression {
  return combine(parts, 'any', FALSE, TRUE);
}

export function not(expression: Expression): Expression {
  switch (expression.kind) {
    case 'true':
      return FALSE;
    case 'false':
      return TRUE;
    case 'atom':
      return { kind: 'atom', atom: negateAtom(expression.atom) };
    case 'unknown':
      return expression;
    case 'all':
      return any(expression.of.map(not));
    case 'any':
      return all(expression.of.map(not));
  }
}

/** The reasons of every unknown in the expression, each once. */
export function unknownReasons(expression: Expression): string[] {
  const reasons = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.kind === 'unknown') {
      reasons.add(part.reason);
    } else if ('of' in part) {
      part.of.forEach(visit);
    }
  };
  visit(expression);
  return [...reasons];
}

function combine(
  parts: readonly Expression[],
  kind: 'all' | 'any',
  neutral: Expression,
  absorbing: Expression,
): Expression {
  const kept: Expression[] = [];
  for (const part of parts) {
    if (part.kind === absorbing.kind) return absorbing;
    if (part.kind === kind && 'of' in part) {
      kept.push(...part.of);
    } else if (part.kind !== neutral.kind) {
      kept.push(part);
    }
  }
  return kept.length === 0 ? neutral : kept.length === 1 ? (kept[0] as Expression) : { kind, of: kept };
}
