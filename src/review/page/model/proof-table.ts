import type { ProofStep } from '../../../iam';
import { LAYERS } from '../../access/verdict-text';
import { visibleText } from '../../finding/visible-text';
import type { PageStatement } from '../view/page-data';

const EFFECTS = { Allow: 'allows', Deny: 'denies', none: 'rule' } as const;
const OUTCOMES = { applies: '', conditional: ' under conditions', unknown: ', perhaps: not known' } as const;
const LENGTH = 600;

/** Gives each proof and each of its steps a number, the same to the same. */
export class ProofTable {
  readonly statements: PageStatement[] = [];
  readonly proofs: number[][] = [];
  private readonly steps = new Map<string, number>();
  private readonly lists = new Map<string, number>();
  // Reports hold the same proof for many accesses.
  private readonly known = new WeakMap<readonly ProofStep[], number>();

  /** The number of a proof. */
  numberOf(proof: readonly ProofStep[]): number {
    const known = this.known.get(proof);
    if (known !== undefined) return known;
    const steps = proof.map((step) => this.stepNumber(step));
    const key = steps.join();
    let number = this.lists.get(key);
    if (number === undefined) {
      number = this.proofs.push(steps) - 1;
      this.lists.set(key, number);
    }
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
