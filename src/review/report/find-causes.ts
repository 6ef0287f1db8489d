import { groupedBy } from '../../model/grouped-by';
import type { SourceLocation } from '../finding/finding';
import type { Locate } from '../rules/check/check-rules';
import type { World } from '../world/world';
import type { Worlds } from '../world/worlds';
import { accessWords } from './access-words';
import { beyond } from './beyond';
import type { Cause, Consequence } from './cause';
import type { CauseGroup } from './cause-group';
import { headlineOf, type Told } from './cause-headline';
import { rankOf } from './cause-rank';
import { type Reason, reasonOf } from './cause-reason';
import { changedThings } from './changed-things';
import { consequencesOf, type Earlier } from './consequences';
import { type Expectations, isExpected } from './expectations';
import { groupCauses } from './group-causes';
import { NameIndex } from './name-index';
import { plain } from './phrase';
import type { AccessChange, CauseLists, EnvironmentLists } from './report';
import { shortNames } from './short-names';

/** What is known of a change besides what an environment's report lists. */
export interface CauseContext extends Worlds {
  readonly earlier: Earlier;
  readonly expectations?: Expectations;
  readonly locate: Locate;
}

/** Finds why everything in the reports of environments is told. */
export class CauseFinder {
  private readonly worlds: readonly World[];
  private readonly index: NameIndex;

  constructor(private readonly context: CauseContext) {
    const { before, after } = context;
    this.worlds = before === undefined ? [after] : [before, after];
    this.index = new NameIndex(this.worlds);
  }

  /** The causes of one environment, the most important first. */
  of(environment: string, lists: CauseLists): readonly Cause[] {
    const { before, after, changes, earlier, expectations } = this.context;
    const things = before === undefined ? [] : changedThings(environment, { before, after, changes }, this.index);
    const told: Told = {
      lists,
      short: shortNames(environment, this.worlds),
      isExpected: (all) =>
        all.length > 0 &&
        all.every((each) => each.change === 'gained' && isExpected(declared(expectations, each), environment, each)),
    };
    return groupCauses(lists, consequencesOf(lists, this.index, earlier), things)
      .map((group) => causeOf(group, told, (each) => this.placeOf(each, lists)))
      .map((cause) => [cause, `${cause.rank} ${cause.news ? 0 : 1} ${plain(cause.headline)}`] as const)
      .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([cause]) => cause);
  }

  /** Where the thing is made that changed, or the secret that access is about. */
  private placeOf({ thing, members: [first] }: CauseGroup, lists: EnvironmentLists): SourceLocation | undefined {
    const change = first?.of === 'changes' ? lists.changes[first.index] : undefined;
    const origin = thing?.origin ?? (change && this.index.originOf(change.secret));
    return origin && this.context.locate(origin);
  }
}

/** The list that declares access of its kind; nothing declares control of a key. */
function declared(given: Expectations | undefined, { capability }: AccessChange): Expectations['mayRead'] | undefined {
  switch (capability) {
    case 'read':
      return given?.mayRead;
    case 'write':
      return given?.mayWrite;
    case 'administer':
      return given?.mayAdminister;
    default:
      return undefined;
  }
}

function causeOf(group: CauseGroup, told: Told, placeOf: (group: CauseGroup) => SourceLocation | undefined): Cause {
  const members = byRank(group, told.lists);
  const place = placeOf(group);
  const { why, remedy, location = place } = reasonIn(group, members, told);
  return {
    kind: group.kind,
    headline: headlineOf(group, told),
    why,
    ...(remedy !== undefined && { remedy }),
    ...(location !== undefined && { location }),
    news: group.members.some(({ news }) => news),
    rank: members[0] === undefined ? 9 : rankOf(told.lists, members[0]),
    consequences: members,
  };
}

/** Why a cause matters: access to what others own is named, where nothing else is to be said. */
function reasonIn({ thing }: CauseGroup, members: readonly Consequence[], { lists, short }: Told): Reason {
  const reason = reasonOf(members, lists);
  const [first] = members;
  const others = beyond(
    thing,
    members.flatMap(({ of, index }) => (of === 'changes' ? (lists.changes[index] ?? []) : [])),
  );
  if (first?.of !== 'changes' || others.length === 0) return reason;
  const bySecret = groupedBy(others, ({ secret }) => secret);
  const words = [...bySecret.values()].map((each) => plain(accessWords(each, short)));
  return { ...reason, why: `of secrets that were there before: ${words.join('; ')}` };
}

/** The most important first; of equals in their order. */
function byRank({ members }: CauseGroup, lists: EnvironmentLists): readonly Consequence[] {
  const ranks = Array.from({ length: 10 }, (): Consequence[] => []);
  for (const { of, index } of members) ranks[rankOf(lists, { of, index })]?.push({ of, index });
  return ranks.flat();
}
