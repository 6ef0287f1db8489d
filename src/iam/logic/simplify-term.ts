import { type Atom, makeAtom, negateAtom } from './atom';
import { satisfiable } from './satisfiable';
import type { Term } from './terms';

/**
 * Says the same with less: values that the other atoms on a key exclude are left out, and atoms that follow from
 * another are dropped.
 */
export function simplifyTerm(term: Term): Term {
  const atoms = [...term.values()];
  if (new Set(atoms.map(({ subject }) => subject)).size === atoms.length) return term;
  const narrowed = atoms.map((atom) => withoutExcluded(atom, onSameKey(atom, atoms)));
  const kept = new Map(narrowed.map((atom) => [atom.id, atom]));
  for (const [id, atom] of [...kept]) {
    const opposite = negateAtom(atom);
    if (onSameKey(atom, [...kept.values()]).some((other) => areContrary([other, opposite]))) kept.delete(id);
  }
  return kept;
}

function onSameKey(atom: Atom, atoms: readonly Atom[]): Atom[] {
  return atoms.filter((other) => other.id !== atom.id && other.subject === atom.subject);
}

function withoutExcluded(atom: Atom, others: readonly Atom[]): Atom {
  const isChoice = atom.test === 'StringEquals' && atom.quantifier === 'one' && !atom.negated && !atom.whenAbsent;
  if (!isChoice || others.length === 0) return atom;
  return makeAtom({
    ...atom,
    values: atom.values.filter((value) => !areContrary([makeAtom({ ...atom, values: [value] }), ...others])),
  });
}

function areContrary(atoms: readonly Atom[]): boolean {
  return satisfiable(new Map(atoms.map((atom) => [atom.id, atom]))) === false;
}
