import type { CauseGroup } from './cause-group';
import type { Loose } from './consequences';
import type { AccessChange, EnvironmentLists } from './report';
import { labelOf } from './short-names';

type Step = EnvironmentLists['escalations'][number];

/** Finds the first group whose access brings something else with it. */
export class FollowIndex {
  private readonly places = new Map<string, number>();
  /** By secret and principal. */
  private readonly pairs = new Map<string, Map<string, number>>();

  constructor(
    private readonly lists: EnvironmentLists,
    private readonly groups: readonly CauseGroup[],
  ) {
    for (const [place, { kind, members }] of groups.entries()) {
      for (const { of, index } of members) {
        const change = of === 'changes' ? lists.changes[index] : undefined;
        if (change !== undefined) this.file(place, kind, change);
      }
    }
  }

  /** @returns nothing when it follows from no group */
  groupOf(each: Loose): CauseGroup | undefined {
    const pair = this.pairOf(each);
    const ofPair = pair && this.pairs.get(pair.secret)?.get(pair.principal);
    if (ofPair !== undefined) return this.groups[ofPair];
    const places = this.wantedBy(each).flatMap((name) => this.places.get(name) ?? []);
    return places.length === 0 ? undefined : this.groups[Math.min(...places)];
  }

  private file(place: number, kind: CauseGroup['kind'], change: EnvironmentLists['changes'][number]): void {
    const { principal, secret } = change;
    this.filePair(place, kind, change);
    const names: string[] = [];
    // Anybody who can assume a role that gains access can obtain what it reads.
    if (change.change === 'gained' || change.change === 'widened') {
      names.push(gainOf(secret, principal), throughOf(secret, labelOf(principal)));
    }
    if (kind === 'grant') names.push(`secret:${secret}`, `principal:${principal}`);
    for (const name of names) if (!this.places.has(name)) this.places.set(name, place);
  }

  /** What a grant is expected for is asked of the grant first: a Region that comes with it explains less. */
  private filePair(place: number, kind: CauseGroup['kind'], { principal, secret }: AccessChange): void {
    const bySecret = this.pairs.get(secret) ?? new Map<string, number>();
    const known = bySecret.get(principal);
    const isBetter = known === undefined || (kind === 'grant' && this.groups[known]?.kind !== 'grant');
    if (isBetter) bySecret.set(principal, place);
    this.pairs.set(secret, bySecret);
  }

  /** The pair that the group must change for it to follow from it. */
  private pairOf({ of, index }: Loose): { readonly principal: string; readonly secret: string } | undefined {
    if (of === 'expectations') return this.lists.expectations[index];
    return of === 'notProven' ? this.lists.notProven[index]?.pair : undefined;
  }

  /** Names of what the group must have for it to follow from it. */
  private wantedBy({ of, index, names }: Loose): readonly string[] {
    switch (of) {
      case 'expectations':
      case 'notProven':
        return [];
      case 'escalations':
        return this.lists.escalations.slice(index, index + 1).flatMap(openedBy);
      default:
        // Something about a policy of the secret or the principal of a change.
        return names.some((name) => name.startsWith('policy:')) ? names : [];
    }
  }
}

function openedBy({ principal, secret, through }: Step): readonly string[] {
  return [gainOf(secret, principal), throughOf(secret, through)];
}

const gainOf = (secret: string, principal: string) => JSON.stringify(['gain', secret, principal]);
const throughOf = (secret: string, label: string) => JSON.stringify(['through', secret, label]);
