import type { ProofStep } from '../../../iam';
import { LAYERS } from '../../access/verdict-text';
import { visibleText } from '../../finding/visible-text';
import { OTHER_SIDE, type PageData, type PageEffect, type PagePolicy, type PageStatement } from '../view/page-data';
import { Numbered } from './numbered';

const EFFECTS = {
  Allow: effectsOf('allows'),
  Deny: effectsOf('denies'),
  none: effectsOf('rule'),
} as const;
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
  private readonly policies = new Numbered<PagePolicy, ProofStep['layer']>();
  private readonly effects = new Numbered<PageEffect, string>();
  private readonly statements = new Numbered<PageStatement, number>();
  private readonly sides = new Numbered<readonly number[]>();
  // Reports hold the same proof for many accesses.
  private readonly proofs = new Map<readonly ProofStep[], ProofNumbers>();

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
    const [ofPrincipal, ofSecret]: [number[], number[]] = [[], []];
    for (const step of proof) {
      const number = this.stepNumber(step);
      const isOfPrincipal = OF_PRINCIPAL.has(step.layer);
      ofPrincipal.push(isOfPrincipal ? number : OTHER_SIDE);
      ofSecret.push(isOfPrincipal ? OTHER_SIDE : number);
    }
    const numbers = [this.sideNumber(ofPrincipal), this.sideNumber(ofSecret)] as const;
    this.proofs.set(proof, numbers);
    return numbers;
  }

  private sideNumber(side: readonly number[]): number {
    const key = side.join();
    return this.sides.known('', key) ?? this.sides.add('', key, side);
  }

  // Asked for each step of each cell: what is shown is made for those alone that are new.
  private stepNumber({ layer, policy: name, statement, sid, effect, outcome, why }: ProofStep): number {
    const policy =
      this.policies.known(layer, name) ??
      this.policies.add(layer, name, { layer: LAYERS[layer], policy: visibleText(name, LENGTH) });
    const words = EFFECTS[effect][outcome];
    const done =
      this.effects.known(words, why) ?? this.effects.add(words, why, { effect: words, why: visibleText(why, LENGTH) });
    const place = statement === undefined ? 0 : statement + 1;
    // As a rule a Sid is one step of its policy, and asking for it makes no text.
    const named = this.statements.known(policy, sid ?? '');
    if (named === undefined) return this.statements.add(policy, sid ?? '', statementOf(policy, done, place, sid));
    const [, does, at = 0] = this.statements.all[named] ?? [];
    if (does === done && at === place) return named;
    const [others, key] = [-1 - policy, `${done} ${place} ${sid ?? ''}`];
    return (
      this.statements.known(others, key) ?? this.statements.add(others, key, statementOf(policy, done, place, sid))
    );
  }
}

function statementOf(policy: number, done: number, place: number, sid: string | undefined): PageStatement {
  if (place === 0) return [policy, done];
  return sid === undefined ? [policy, done, place] : [policy, done, place, visibleText(sid, LENGTH)];
}

function effectsOf(does: string): Readonly<Record<ProofStep['outcome'], string>> {
  return { applies: does, conditional: `${does} under conditions`, unknown: `${does}, perhaps: not known` };
}
