import type { Atom, OpenConditions } from '../../../src/iam';
import { COMPARISONS } from '../../../src/iam/operators/tests';

type Value = string | readonly string[] | null | undefined;

/** What the conditions of an answer come to in a request. */
export function verdictFor(conditions: OpenConditions, valueIn: (atom: Atom) => unknown): 'allowed' | 'denied' {
  const hold = conditions.some((term) => term.every((atom) => holds(atom, valueIn(atom) as Value)));
  return hold ? 'allowed' : 'denied';
}

function holds(atom: Atom, value: Value): boolean {
  const values = Array.isArray(value) ? value : [value];
  const isBlank = values.every((item) => item === '') && (atom.quantifier !== 'one' || Array.isArray(value));
  if (value === null || value === undefined || isBlank) return atom.whenAbsent;
  const verdicts = values.map(
    (item) => atom.values.some((text) => COMPARISONS[atom.test](String(item), { text }) === 'always') !== atom.negated,
  );
  return atom.quantifier === 'all' ? !verdicts.includes(false) : verdicts.includes(true);
}
