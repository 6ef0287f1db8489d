import { showConditions } from '../../iam';
import type { Access } from '../../review';

/** Accesses without the conditions that all of them share, and these. */
export interface SharedConditions {
  /** In words, sorted. */
  readonly shared: readonly string[];
  /** Allowed always where nothing but what is shared was demanded. */
  readonly accesses: readonly Access[];
}

/** Takes out what each access demands in each of its alternatives. Of what is not proven nothing is demanded. */
export function shareConditions(accesses: readonly Access[]): SharedConditions {
  const proven = accesses.filter(({ answer }) => answer.verdict !== 'not-proven' && answer.verdict !== 'denied');
  const terms = proven.flatMap(({ answer }) => (answer.verdict === 'allowed-if' ? answer.conditions : [[]]));
  const [first = [], ...others] = terms.map((term) => new Set(term.map((atom) => showConditions([[atom]]))));
  const shared = [...first].filter((atom) => others.every((term) => term.has(atom))).sort();
  const rest = accesses.map((access) => without(shared, access));
  // Where nothing else is demanded of anybody, each says all of it, and so do the rows alike.
  const isAll = rest.every(({ answer }) => answer.verdict !== 'allowed-if');
  return shared.length === 0 || isAll ? { shared: [], accesses } : { shared, accesses: rest };
}

function without(shared: readonly string[], access: Access): Access {
  if (access.answer.verdict !== 'allowed-if') return access;
  const { conditions, proof } = access.answer;
  const rest = conditions.map((term) => term.filter((atom) => !shared.includes(showConditions([[atom]]))));
  if (rest.some((term) => term.length === 0)) return { ...access, answer: { verdict: 'allowed', proof } };
  return { ...access, answer: { verdict: 'allowed-if', conditions: rest, proof } };
}
