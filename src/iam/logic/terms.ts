import { type Atom, negateAtom } from './atom';
import type { Expression } from './expression';

/** Atoms that hold together, by id. */
export type Term = ReadonlyMap<string, Atom>;

/** The greatest number of alternatives that are looked at; beyond it nothing is claimed. */
export const TERM_LIMIT = 256;

const ALWAYS: Term = new Map();

/**
 * The alternatives under which an expression is true, or `undefined` when there are more than {@link TERM_LIMIT}.
 *
 * @param unknownAs what each unknown part counts as; `false` gives a lower bound, `true` an upper bound
 */
export function toTerms(expression: Expression, unknownAs: boolean): readonly Term[] | undefined {
  switch (expression.kind) {
    case 'true':
      return [ALWAYS];
    case 'false':
      return [];
    case 'unknown':
      return unknownAs ? [ALWAYS] : [];
    case 'atom':
      return [new Map([[expression.atom.id, expression.atom]])];
    case 'any':
      return joinAlternatives(expression.of, unknownAs);
    case 'all':
      return multiply(expression.of, unknownAs);
  }
}

function joinAlternatives(parts: readonly Expression[], unknownAs: boolean): readonly Term[] | undefined {
  let terms: readonly Term[] = [];
  for (const part of parts) {
    const more = toTerms(part, unknownAs);
    if (more === undefined) return undefined;
    // An alternative that asks for nothing covers all others.
    if (asksForNothing(terms) || more.length === 0) continue;
    terms = terms.length === 0 || asksForNothing(more) ? more : withoutCovered([...terms, ...more]);
    if (terms.length > TERM_LIMIT) return undefined;
  }
  return terms;
}

function multiply(parts: readonly Expression[], unknownAs: boolean): readonly Term[] | undefined {
  let terms: readonly Term[] = [ALWAYS];
  for (const part of parts) {
    const factors = toTerms(part, unknownAs);
    if (factors === undefined || terms.length * factors.length > TERM_LIMIT * TERM_LIMIT) return undefined;
    if (asksForNothing(factors)) continue;
    terms = asksForNothing(terms) ? factors : withoutCovered(mergeEach(terms, factors));
    if (terms.length > TERM_LIMIT) return undefined;
  }
  return terms;
}

function asksForNothing(terms: readonly Term[]): boolean {
  return terms.length === 1 && terms[0]?.size === 0;
}

function mergeEach(terms: readonly Term[], factors: readonly Term[]): readonly Term[] {
  const merged: Term[] = [];
  for (const term of terms) {
    for (const factor of factors) {
      const both = merge(term, factor);
      if (both !== undefined) merged.push(both);
    }
  }
  return merged;
}

/** Both terms together, or nothing when one says the opposite of the other. */
function merge(left: Term, right: Term): Term | undefined {
  for (const atom of right.values()) if (left.has(negateAtom(atom).id)) return undefined;
  const merged = new Map(left);
  for (const [id, atom] of right) merged.set(id, atom);
  return merged;
}

/** Drops every term that asks for all that another asks for, and more. */
function withoutCovered(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2 || terms.length > TERM_LIMIT * 4) return terms;
  const bySize = [...terms].sort((a, b) => a.size - b.size);
  const kept: Term[] = [];
  for (const term of bySize) {
    if (!kept.some((smaller) => covers(term, smaller))) kept.push(term);
  }
  return kept;
}

function covers(term: Term, smaller: Term): boolean {
  for (const id of smaller.keys()) if (!term.has(id)) return false;
  return true;
}
