import { OTHER_SIDE, type PageCellAnswer, type PageData, type PageEffect, type PagePolicy } from './page-data';

/** A step of a proof as it is shown. */
export interface ShownStep extends PagePolicy, PageEffect {
  /** `statement 3 (DenyInsecureTransport)`. Empty for what has no place in a policy. */
  readonly place: string;
}

/** A proof on the page. */
export interface ShownProof {
  /** The same for the same proof. */
  readonly key: string;
  readonly steps: readonly ShownStep[];
}

/** The proofs of an answer, one for each Region, or one alone for all: each assembled from its two sides. */
export function proofsOf(data: Omit<PageData, 'environments'>, [, ...numbers]: PageCellAnswer): readonly ShownProof[] {
  const proofs: ShownProof[] = [];
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    const [ofPrincipal = -1, ofSecret = -1] = numbers.slice(place, place + 2);
    const others = data.sides[ofSecret] ?? [];
    const steps = (data.sides[ofPrincipal] ?? []).map((step, turn) => (step === OTHER_SIDE ? others[turn] : step));
    proofs.push({ key: `${ofPrincipal} ${ofSecret}`, steps: steps.flatMap((step = -1) => stepOf(data, step)) });
  }
  return proofs;
}

function stepOf({ statements, policies, effects }: Omit<PageData, 'environments'>, step: number): readonly ShownStep[] {
  const [policy = -1, effect = -1, place, sid] = statements[step] ?? [];
  const [attached, done] = [policies[policy], effects[effect]];
  if (attached === undefined || done === undefined) return [];
  const name = sid === undefined ? '' : ` (${sid})`;
  return [{ ...attached, ...done, place: place === undefined ? '' : `statement ${place}${name}` }];
}
