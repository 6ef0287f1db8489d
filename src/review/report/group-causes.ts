import type { CauseKind } from './cause';
import type { CauseGroup } from './cause-group';
import type { ChangedThing } from './changed-thing';
import { type Loose, pairOf } from './consequences';
import { Explanations } from './explanations';
import { FollowIndex } from './follow-index';
import type { CauseLists, EnvironmentLists } from './report';
import { starCover } from './star-cover';
import { ThingFinder } from './thing-finder';

/**
 * Puts each consequence under one cause: the first thing that changed, that it names and that explains it; else, of access, the secret or
 * principal that most of the rest share; else itself, with whatever else is found of the same resource.
 *
 * @param things the widest first
 */
export function groupCauses(
  lists: CauseLists,
  loose: readonly Loose[],
  things: readonly ChangedThing[],
): readonly CauseGroup[] {
  const finder = new ThingFinder(things);
  const explanations = new Explanations(lists);
  const byThing = new Map<ChangedThing, Loose[]>();
  const rest: Loose[] = [];
  for (const each of loose) {
    const thing = each.news ? finder.first(each.names, (named) => explanations.explains(named, each)) : undefined;
    if (thing === undefined) rest.push(each);
    else push(byThing, thing, each);
  }
  const known = [...byThing].map(([thing, members]): CauseGroup => ({ kind: thing.kind, thing, members }));
  const isChange = ({ of }: Loose) => of === 'changes';
  const changes = rest.filter(isChange);
  const grants = starCover(changes, ({ index }) => {
    const { principal = '', secret = '' } = lists.changes[index] ?? {};
    return [principal, secret];
  }).map((members): CauseGroup => ({ kind: 'grant', members }));
  return attach(
    lists,
    [...known, ...grants],
    rest.filter((each) => !isChange(each)),
  );
}

/** What names no thing follows from the access that changes with it, or is told by itself. */
function attach(lists: EnvironmentLists, groups: readonly CauseGroup[], rest: readonly Loose[]): readonly CauseGroup[] {
  const following = new FollowIndex(lists, groups);
  const added = new Map<CauseGroup, Loose[]>();
  const alone = new Map<string, CauseGroup & { members: Loose[] }>();
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
      const rotated = names.find((name) => name.startsWith('rotation:'));
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
      return ['rule', `finding ${lists.findings[index]?.subject}`];
  }
}
