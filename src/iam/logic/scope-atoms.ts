import { type Atom, makeAtom } from './atom';
import type { Expression } from './expression';

const scoped = new WeakMap<Atom, Map<string, Atom>>();

/**
 * The expression with the keys of one request marked as that request's own, so that they are not taken for the keys of
 * another with which it is joined.
 *
 * @param isOwn whether a key, in lower case, is another thing in each request
 * @param owner what the key is of, for instance `the key`
 */
export function scopeAtoms(expression: Expression, isOwn: (key: string) => boolean, owner: string): Expression {
  switch (expression.kind) {
    case 'atom': {
      const atom = scopeAtom(expression.atom, isOwn, owner);
      return atom === expression.atom ? expression : { kind: 'atom', atom };
    }
    case 'all':
    case 'any': {
      const of = expression.of.map((part) => scopeAtoms(part, isOwn, owner));
      return of.every((part, index) => part === expression.of[index]) ? expression : { kind: expression.kind, of };
    }
    default:
      return expression;
  }
}

function scopeAtom(atom: Atom, isOwn: (key: string) => boolean, owner: string): Atom {
  const own = isOwn(atom.key.toLowerCase());
  if (!own && !atom.related.some(isOwn)) {
    return atom;
  }
  const byOwner = scoped.get(atom) ?? new Map<string, Atom>();
  scoped.set(atom, byOwner);
  let marked = byOwner.get(owner);
  if (marked === undefined) {
    const related = atom.related.map((key) => (isOwn(key) ? `${key} of ${owner}` : key));
    marked = makeAtom({ ...atom, related, ...(own ? { of: owner } : {}) });
    byOwner.set(owner, marked);
  }
  return marked;
}
