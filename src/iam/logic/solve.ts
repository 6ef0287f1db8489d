import { all, type Expression, not } from './expression';
import { satisfiable } from './satisfiable';
import { simplifyTerm } from './simplify-term';
import { type Term, toTerms } from './terms';

/** What is known of an expression over open keys. */
export type Solution =
  | { readonly kind: 'always' | 'never' }
  | { readonly kind: 'when'; readonly terms: readonly Term[] }
  | { readonly kind: 'undecided'; readonly why: string };

const TOO_MANY = 'the conditions have more alternatives than are looked at';
const UNDECIDED = 'the conditions could not be shown to be compatible or contradictory';

/** Decides an expression without unknown parts; alternatives that contradict themselves are dropped. */
export function solve(expression: Expression): Solution {
  if (expression.kind === 'true') return { kind: 'always' };
  if (expression.kind === 'false') return { kind: 'never' };
  const terms = toTerms(expression, false);
  if (terms === undefined) return { kind: 'undecided', why: TOO_MANY };
  const judged = terms.map((term) => ({ term, possible: satisfiable(term) }));
  const possible = judged.filter(({ possible }) => possible === true).map(({ term }) => term);
  const undecided = judged.some(({ possible }) => possible === undefined);
  if (possible.length === 0 && !undecided) return { kind: 'never' };
  if (isImpossible(not(expression)) === true) return { kind: 'always' };
  return undecided ? { kind: 'undecided', why: UNDECIDED } : { kind: 'when', terms: possible.map(simplifyTerm) };
}

/** Whether the first expression is true only where the second is; `undefined` when that is not decided. */
export function implies(first: Expression, second: Expression): boolean | undefined {
  return isImpossible(all([first, not(second)]));
}

/** Whether nothing makes the expression true, taking every unknown part as true. */
export function isImpossible(expression: Expression): boolean | undefined {
  // One after the other: the first alternative that is possible settles it.
  if (expression.kind === 'any') return areAllImpossible(expression.of, isImpossible);
  const terms = toTerms(expression, true);
  if (terms === undefined) return undefined;
  return areAllImpossible(terms, (term) => negated(satisfiable(term)));
}

function areAllImpossible<T>(alternatives: readonly T[], judge: (one: T) => boolean | undefined): boolean | undefined {
  let result: boolean | undefined = true;
  for (const alternative of alternatives) {
    const impossible = judge(alternative);
    if (impossible === false) return false;
    if (impossible === undefined) result = undefined;
  }
  return result;
}

function negated(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict;
}
