import type { CauseGroup } from './cause-group';
import { type Loose, pairOf } from './consequences';
import type { EnvironmentLists } from './report';
import { labelOf } from './short-names';

type Step = EnvironmentLists['escalations'][number];

/** Finds the first group whose access brings something else with it. */
export class FollowIndex {
  private readonly places = new Map<string, number>();

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
    const places = this.wantedBy(each).flatMap((name) => this.places.get(name) ?? []);
    return places.length === 0 ? undefined : this.groups[Math.min(...places)];
  }

  private file(place: number, kind: CauseGroup['kind'], change: EnvironmentLists['changes'][number]): void {
    const { principal, secret } = change;
    const names = [pairOf(change)];
    // Anybody who can assume a role that gains access can obtain what it reads.
    if (change.change === 'gained' || change.change === 'widened') {
      names.push(gainOf(secret, principal), throughOf(secret, labelOf(principal)));
    }
    if (kind === 'grant') names.push(`secret:${secret}`, `principal:${principal}`);
    for (const name of names) if (!this.places.has(name)) this.places.set(name, place);
  }

  /** Names of what the group must have for it to follow from it. */
  private wantedBy({ of, index, names }: Loose): readonly string[] {
    switch (of) {
      case 'expectations':
        return this.lists.expectations.slice(index, index + 1).map(pairOf);
      case 'notProven': {
        const pair = this.lists.notProven[index]?.pair;
        return pair === undefined ? [] : [pairOf(pair)];
      }
      case 'escalations':
        return this.lists.escalations.slice(index, index + 1).flatMap(openedBy);
      default:
        // Something about a policy of the secret or the principal of a change.
        return [...names].some((name) => name.startsWith('policy:')) ? [...names] : [];
    }
  }
}

function openedBy({ principal, secret, through }: Step): readonly string[] {
  return [gainOf(secret, principal), throughOf(secret, through)];
}

const gainOf = (secret: string, principal: string) => JSON.stringify(['gain', secret, principal]);
const throughOf = (secret: string, label: string) => JSON.stringify(['through', secret, label]);
