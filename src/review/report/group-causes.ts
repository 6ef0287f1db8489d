import type { CauseKind } from './cause';
import type { ChangedThing } from './changed-thing';
import { type Loose, pairOf } from './consequences';
import { FollowIndex } from './follow-index';
import type { EnvironmentLists } from './report';
import { starCover } from './star-cover';
import { ThingFinder } from './thing-finder';

/** A cause before it is put into words. */
export interface Group {
  readonly kind: CauseKind;
  /** @default - nothing that changed was found, only what follows from it */
  readonly thing?: ChangedThing;
  readonly members: readonly Loose[];
}

/**
 * Puts each consequence under one cause: the first thing that changed and that it names; else, of access, the secret or
 * principal that most of the rest share; else itself.
 *
 * @param things the widest first
 */
export function groupCauses(
  lists: EnvironmentLists,
  loose: readonly Loose[],
  things: readonly ChangedThing[],
): readonly Group[] {
  const finder = new ThingFinder(things);
  const byThing = new Map<ChangedThing, Loose[]>();
  const rest: Loose[] = [];
  for (const each of loose) {
    const thing = each.news ? finder.first(each.names) : undefined;
    if (thing === undefined) rest.push(each);
    else push(byThing, thing, each);
  }
  const known = [...byThing].map(([thing, members]): Group => ({ kind: thing.kind, thing, members }));
  const isChange = ({ of }: Loose) => of === 'changes';
  const changes = rest.filter(isChange);
  const grants = starCover(changes, ({ index }) => {
    const { principal = '', secret = '' } = lists.changes[index] ?? {};
    return [principal, secret];
  }).map((members): Group => ({ kind: 'grant', members }));
  return attach(
    lists,
    [...known, ...grants],
    rest.filter((each) => !isChange(each)),
  );
}

/** What names no thing follows from the access that changes with it, or is told by itself. */
function attach(lists: EnvironmentLists, groups: readonly Group[], rest: readonly Loose[]): readonly Group[] {
  const following = new FollowIndex(lists, groups);
  const added = new Map<Group, Loose[]>();
  const alone = new Map<string, Group & { members: Loose[] }>();
  for (const each of rest) {
    const group = each.news || each.of === 'expectations' ? following.groupOf(each) : undefined;
    if (group !== undefined) {
      push(added, group, each);
      continue;
    }
    const [kind, key] = byItself(lists, each);
    const own = alone.get(`${each.news} ${key}`) ?? { kind, members: [] };
    own.members.push(each);
    alone.set(`${each.news} ${key}`, own);
  }
  return [
    ...groups.map((group) => ({ ...group, members: [...group.members, ...(added.get(group) ?? [])] })),
    ...alone.values(),
  ];
}

function push<K>(lists: Map<K, Loose[]>, key: K, each: Loose): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [each]);
  else list.push(each);
}

function byItself(lists: EnvironmentLists, { of, index, names }: Loose): readonly [CauseKind, string] {
  switch (of) {
    case 'hazards': {
      const { guardrail, subject = '' } = lists.hazards[index] ?? {};
      if (guardrail !== undefined) return ['guardrail', `guardrail ${guardrail}`];
      const rotated = [...names].find((name) => name.startsWith('rotation:'));
      return rotated === undefined ? ['hazard', `hazard ${subject}`] : ['rotation', rotated];
    }
    case 'escalations': {
      const { hop, through } = lists.escalations[index] ?? {};
      return ['escalation', `escalation ${hop} ${through}`];
    }
    case 'expectations':
      return ['expectation', `expectation ${pairOf(lists.expectations[index] ?? { principal: '', secret: '' })}`];
    case 'notProven': {
      const { pair, subject } = lists.notProven[index] ?? {};
      return ['not-proven', `not proven ${pair === undefined ? subject : `of ${pair.secret}`}`];
    }
    default:
      return ['rule', `finding ${index}`];
  }
}
