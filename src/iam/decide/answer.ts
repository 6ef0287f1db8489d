import type { Layer, ProofStep } from '../layers/proof';
import { type Atom, showAtom } from '../logic/atom';

/** Alternatives; within one, all must hold. Contradictory ones have been dropped. */
export type Conditions = ReadonlyArray<readonly Atom[]>;

/** What denies: a statement, a layer in which nothing allows, or conditions that exclude each other. */
export type Denial =
  | { readonly kind: 'explicit'; readonly step: ProofStep }
  | { readonly kind: 'implicit'; readonly layer: Layer }
  | { readonly kind: 'contradiction' };

/**
 * The answer to a request, with the statements that bear on it. `not-proven` means that no claim is made either way.
 */
export type Answer =
  | { readonly verdict: 'allowed'; readonly proof: readonly ProofStep[] }
  | { readonly verdict: 'allowed-if'; readonly conditions: Conditions; readonly proof: readonly ProofStep[] }
  | { readonly verdict: 'denied'; readonly by: Denial; readonly proof: readonly ProofStep[] }
  | { readonly verdict: 'not-proven'; readonly because: readonly string[]; readonly proof: readonly ProofStep[] };

/**
 * Conditions in words: `a = 1 and b = 2, or c present`. What all alternatives demand is said once.
 *
 * @example
 * const answer = evaluate(request, policies);
 * if (answer.verdict === 'allowed-if') console.log(showConditions(answer.conditions));
 */
export function showConditions(conditions: Conditions): string {
  const terms = conditions.map((term) => term.map(showAtom).sort());
  const [first = []] = terms;
  const common = terms.length > 1 ? first.filter((atom) => terms.every((term) => term.includes(atom))) : [];
  const rest = terms.map((term) => term.filter((atom) => !common.includes(atom)).join(' and ')).sort();
  if (common.length === 0) return rest.join(', or ');
  return rest.includes('') ? common.join(' and ') : `${common.join(' and ')} and (${rest.join(', or ')})`;
}
