import { hasHole } from '../strings/hole';
import { type Atom, negateAtom } from './atom';
import type { Term } from './terms';
import { someValuePasses } from './value-witness';

/**
 * Whether some request makes all atoms of a term true: contradictions such as two different VPC endpoints are found.
 *
 * `undefined` when that is not decided: texts with unknown parts, values that depend on other open keys, mixed types.
 */
export function satisfiable(term: Term): boolean | undefined {
  const atoms = [...term.values()];
  if (atoms.some((atom) => term.has(negateAtom(atom).id))) {
    return false;
  }
  const byKey = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const key = atom.key.toLowerCase();
    byKey.set(key, [...(byKey.get(key) ?? []), atom]);
  }
  let result: boolean | undefined = atoms.some((atom) => isEntangled(atom, atoms)) ? undefined : true;
  for (const group of byKey.values()) {
    const verdict = keySatisfiable(group);
    if (verdict === false) {
      return false;
    }
    result = verdict === undefined ? undefined : result;
  }
  return result;
}

/** Whether another atom of the term speaks of a key that this one's values depend on. */
function isEntangled(atom: Atom, atoms: readonly Atom[]): boolean {
  return atom.related.some((related) =>
    atoms.some((other) => other !== atom && (other.key.toLowerCase() === related || other.related.includes(related))),
  );
}

function keySatisfiable(atoms: readonly Atom[]): boolean | undefined {
  if (atoms.every((atom) => atom.whenAbsent)) {
    return true;
  }
  if (atoms.some((atom) => atom.related.length > 0 || atom.values.some(hasHole))) {
    return atoms.length === 1 ? true : undefined;
  }
  const singles = atoms.filter((atom) => atom.quantifier === 'one');
  const each = atoms.filter((atom) => atom.quantifier === 'all');
  const some = atoms.filter((atom) => atom.quantifier === 'any');
  if (singles.length > 0) {
    return someValuePasses(atoms);
  }
  // A set of values: each "some" may have its own witness, but every witness must pass all the "every".
  let result: boolean | undefined = true;
  for (const atom of some) {
    const verdict = someValuePasses([atom, ...each]);
    if (verdict === false) {
      return false;
    }
    result = verdict === undefined ? undefined : result;
  }
  return result;
}
