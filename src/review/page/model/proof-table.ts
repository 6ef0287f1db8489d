import type { ProofStep } from '../../../iam';
import { LAYERS } from '../../access/verdict-text';
import { visibleText } from '../../finding/visible-text';
import { OTHER_SIDE, type PageData, type PageEffect, type PagePolicy, type PageStatement } from '../view/page-data';
import { Numbered } from './numbered';

const EFFECTS = { Allow: 'allows', Deny: 'denies', none: 'rule' } as const;
const OUTCOMES = { applies: '', conditional: ' under conditions', unknown: ', perhaps: not known' } as const;
const LENGTH = 600;
/** What a principal brings with it to every secret, in contrast to what a secret brings to every principal. */
const OF_PRINCIPAL: ReadonlySet<ProofStep['layer']> = new Set(['identity', 'boundary', 'session', 'service-control']);

/** A proof as the numbers of its sides: that of the principal, and that of the secret. */
export type ProofNumbers = readonly [ofPrincipal: number, ofSecret: number];

/**
 * Gives each side of a proof and each step a number, the same to the same. No two principals have the same proof, but
 * each has its own part in it, and so has the secret: said apart, a large page stays small.
 */
export class ProofTable {
  private readonly policies = new Numbered<PagePolicy>();
  private readonly effects = new Numbered<PageEffect>();
  private readonly statements = new Numbered<PageStatement>();
  private readonly sides = new Numbered<readonly number[]>();
  // Reports hold the same proof for many accesses, and the same step in many proofs.
  private readonly proofs = new WeakMap<readonly ProofStep[], ProofNumbers>();
  private readonly steps = new WeakMap<ProofStep, number>();

  /** All that has a number. */
  get all(): Omit<PageData, 'environments'> {
    return {
      policies: this.policies.all,
      effects: this.effects.all,
      statements: this.statements.all,
      sides: this.sides.all,
    };
  }

  /** The numbers of a proof. */
  numbersOf(proof: readonly ProofStep[]): ProofNumbers {
    const known = this.proofs.get(proof);
    if (known !== undefined) return known;
    const steps = proof.map((step) => ({ number: this.stepNumber(step), isOfPrincipal: OF_PRINCIPAL.has(step.layer) }));
    const side = (isOfPrincipal: boolean) =>
      this.sides.numberOf(steps.map((step) => (step.isOfPrincipal === isOfPrincipal ? step.number : OTHER_SIDE)));
    const numbers = [side(true), side(false)] as const;
    this.proofs.set(proof, numbers);
    return numbers;
  }

  private stepNumber(step: ProofStep): number {
    const known = this.steps.get(step);
    if (known !== undefined) return known;
    const { layer, policy, statement, sid, effect, outcome, why } = step;
    const number = this.statements.numberOf([
      this.policies.numberOf({ layer: LAYERS[layer], policy: visibleText(policy, LENGTH) }),
      this.effects.numberOf({ effect: `${EFFECTS[effect]}${OUTCOMES[outcome]}`, why: visibleText(why, LENGTH) }),
      ...(statement === undefined ? ([] as const) : placeOf(statement, sid)),
    ]);
    this.steps.set(step, number);
    return number;
  }
}

function placeOf(statement: number, sid: string | undefined): readonly [place: number, sid?: string] {
  return sid === undefined ? [statement + 1] : [statement + 1, visibleText(sid, LENGTH)];
}
