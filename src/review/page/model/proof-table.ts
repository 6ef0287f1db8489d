import type { ProofStep } from '../../../iam';
import { LAYERS } from '../../access/verdict-text';
import { visibleText } from '../../finding/visible-text';
import type { PageStatement } from '../view/page-data';

const EFFECTS = { Allow: 'allows', Deny: 'denies', none: 'rule' } as const;
const OUTCOMES = { applies: '', conditional: ' under conditions', unknown: ', perhaps: not known' } as const;
const LENGTH = 600;

/**
 * Gives each proof, each part of one and each step a number, the same to the same. A part is what one policy says: many
 * principals share what a secret says, so that a large page stays small.
 */
export class ProofTable {
  readonly statements: PageStatement[] = [];
  readonly parts: (readonly number[])[] = [];
  readonly proofs: (readonly number[])[] = [];
  private readonly steps = new Map<string, number>();
  private readonly lists = new Map<string, number>();
  private readonly partLists = new Map<string, number>();
  // Reports hold the same proof for many accesses.
  private readonly known = new WeakMap<readonly ProofStep[], number>();

  /** The number of a proof. */
  numberOf(proof: readonly ProofStep[]): number {
    const known = this.known.get(proof);
    if (known !== undefined) return known;
    const parts = ofOnePolicy(proof).map((steps) => {
      return numberIn(
        this.parts,
        this.partLists,
        steps.map((step) => this.stepNumber(step)),
      );
    });
    const number = numberIn(this.proofs, this.lists, parts);
    this.known.set(proof, number);
    return number;
  }

  private stepNumber({ layer, policy, statement, sid, effect, outcome, why }: ProofStep): number {
    const key = JSON.stringify([layer, policy, statement, sid, effect, outcome, why]);
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    const name = sid === undefined ? '' : ` (${visibleText(sid, LENGTH)})`;
    const number = this.statements.push({
      layer: LAYERS[layer],
      policy: visibleText(policy, LENGTH),
      ...(statement !== undefined && { place: `statement ${statement + 1}${name}` }),
      effect: `${EFFECTS[effect]}${OUTCOMES[outcome]}`,
      why: visibleText(why, LENGTH),
    });
    this.steps.set(key, number - 1);
    return number - 1;
  }
}

function ofOnePolicy(proof: readonly ProofStep[]): readonly (readonly ProofStep[])[] {
  const starts = proof.flatMap(({ policy }, place) => (policy === proof[place - 1]?.policy ? [] : [place]));
  return starts.map((start, number) => proof.slice(start, starts[number + 1]));
}

/** The place of a list among others, where it is put if it is new. */
function numberIn(lists: (readonly number[])[], places: Map<string, number>, list: readonly number[]): number {
  const key = list.join();
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, lists.length);
  return lists.push(list) - 1;
}
