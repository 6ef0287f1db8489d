import { hasHole } from '../strings/hole';
import type { Atom } from './atom';
import { asInstants } from './instants';
import type { ValueTest } from './text-witness';
import { someValuePasses } from './value-witness';

/**
 * Whether a key can be absent, or have a value or set of values, so that all atoms on it are true; `undefined` when that
 * is not decided.
 *
 * @param atoms all on one key of one request
 */
export function keySatisfiable(atoms: readonly Atom[]): boolean | undefined {
  const [only] = atoms;
  if (only === undefined || atoms.length > 1) return judgeTogether(atoms);
  let verdict = alone.get(only);
  if (verdict === undefined) {
    verdict = judgeTogether(atoms) ?? UNDECIDED;
    alone.set(only, verdict);
  }
  return verdict === UNDECIDED ? undefined : verdict;
}

const UNDECIDED = 'undecided';
/** The most frequent case: an atom of a policy alone on its key, in the answers of many principals. */
const alone = new WeakMap<Atom, boolean | typeof UNDECIDED>();

function judgeTogether(atoms: readonly Atom[]): boolean | undefined {
  if (atoms.every((atom) => atom.whenAbsent)) return true;
  if (atoms.some((atom) => atom.test === 'Null' && !atom.negated)) return false;
  if (atoms.some((atom) => atom.related.length > 0 || atom.values.some(hasHole))) {
    return atoms.length === 1 ? true : undefined;
  }
  const domain = atoms.find((atom) => atom.domain !== undefined && atom.domain !== '*')?.domain;
  const within: readonly ValueTest[] =
    domain === undefined ? [] : [{ test: 'StringLike', negated: false, values: [domain] }];
  const tested = asInstants(atoms);
  const singles = tested.filter((atom) => atom.quantifier === 'one' && atom.test !== 'Null');
  const sets = tested.filter((atom) => atom.quantifier !== 'one');
  if (sets.length === 0) return someValuePasses([...singles, ...within]);
  if (singles.length === 0) return someSetPasses(sets, within);
  const filled = someValuePasses([...singles, ...sets, ...within], { filled: true });
  if (filled === true || !sets.every((atom) => atom.whenAbsent) || singles.length < atoms.length - sets.length) {
    return filled;
  }
  // A key whose only value is the empty text is one without values to the operators of sets.
  const empty = someValuePasses([...singles, ...within, { test: 'StringEquals', negated: false, values: [''] }]);
  return empty === true ? true : filled === undefined ? undefined : empty;
}

/**
 * Each "some" may have its own witness, but every witness must pass all the "every"; and one value must be more than the
 * empty text, or the set counts as absent.
 */
function someSetPasses(sets: readonly Atom[], within: readonly ValueTest[]): boolean | undefined {
  const each = sets.filter((atom) => atom.quantifier === 'all');
  const some = sets.filter((atom) => atom.quantifier === 'any');
  const verdicts = [
    someValuePasses([...each, ...within], { filled: true }),
    ...some.map((atom) => someValuePasses([atom, ...each, ...within])),
  ];
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}
