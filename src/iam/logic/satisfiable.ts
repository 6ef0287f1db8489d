import { type Atom, negateAtom } from './atom';
import { keySatisfiable } from './key-satisfiable';
import { excludeEachOther } from './network-keys';
import type { Term } from './terms';

/**
 * Whether some request makes all atoms of a term true: contradictions such as two different VPC endpoints are found.
 *
 * `undefined` when that is not decided: texts with unknown parts, values that depend on other open keys, mixed types.
 */
export function satisfiable(term: Term): boolean | undefined {
  const atoms = [...term.values()];
  if (atoms.length === 1) return keySatisfiable(atoms);
  if (atoms.some((atom) => term.has(negateAtom(atom).id))) return false;
  const byKey = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const others = byKey.get(atom.subject);
    if (others === undefined) byKey.set(atom.subject, [atom]);
    else others.push(atom);
  }
  if (excludeEachOther(byKey)) return false;
  let result: boolean | undefined = atoms.some((atom) => isEntangled(atom, atoms)) ? undefined : true;
  for (const group of byKey.values()) {
    const verdict = keySatisfiable(group);
    if (verdict === false) return false;
    result = verdict === undefined ? undefined : result;
  }
  return result;
}

/**
 * Whether another atom of the term restricts a key that this one's values depend on. That the key is there restricts
 * nothing: a comparison with a value can be met either way.
 */
function isEntangled(atom: Atom, atoms: readonly Atom[]): boolean {
  return atom.related.some((related) =>
    atoms.some(
      (other) => other !== atom && !isPresence(other) && (other.subject === related || other.related.includes(related)),
    ),
  );
}

function isPresence({ test, negated }: Atom): boolean {
  return test === 'Null' && negated;
}
