import type { CauseKind } from './cause';
import type { ChangedThing } from './changed-thing';
import { type Loose, pairOf } from './consequences';
import type { EnvironmentLists, Pair } from './report';
import { labelOf } from './short-names';
import { starCover } from './star-cover';

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
  const byThing = new Map<ChangedThing, Loose[]>();
  const rest: Loose[] = [];
  for (const each of loose) {
    const thing = each.news ? things.find(({ names }) => isNamed(names, each)) : undefined;
    if (thing === undefined) rest.push(each);
    else byThing.set(thing, [...(byThing.get(thing) ?? []), each]);
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

function isNamed(names: ReadonlySet<string>, { names: mine }: Loose): boolean {
  return names.has('*') || [...mine].some((name) => names.has(name));
}

/** What names no thing follows from the access that changes with it, or is told by itself. */
function attach(lists: EnvironmentLists, groups: readonly Group[], rest: readonly Loose[]): readonly Group[] {
  const added = new Map<Group, Loose[]>();
  const alone = new Map<string, Group & { members: Loose[] }>();
  for (const each of rest) {
    const group = each.news || each.of === 'expectations' ? groups.find((one) => follows(lists, each, one)) : undefined;
    if (group !== undefined) {
      added.set(group, [...(added.get(group) ?? []), each]);
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

function follows(lists: EnvironmentLists, each: Loose, { kind, members }: Group): boolean {
  const changes = members.flatMap(({ of, index }) => (of === 'changes' ? (lists.changes[index] ?? []) : []));
  switch (each.of) {
    case 'expectations': {
      const broken = lists.expectations[each.index];
      return broken !== undefined && changes.some((change) => pairOf(change) === pairOf(broken));
    }
    case 'notProven': {
      const pair = lists.notProven[each.index]?.pair;
      return pair !== undefined && changes.some((change) => pairOf(change) === pairOf(pair));
    }
    case 'escalations': {
      const step = lists.escalations[each.index];
      return step !== undefined && changes.some((change) => isOpenedBy(step, change));
    }
    default:
      return kind === 'grant' && changes.some((change) => isPolicyOf(each, change));
  }
}

/** Anybody who can assume a role that gains access can obtain what it reads. */
function isOpenedBy(
  { principal, secret, through }: EnvironmentLists['escalations'][number],
  change: EnvironmentLists['changes'][number],
): boolean {
  if (change.change !== 'gained' && change.change !== 'widened') return false;
  return change.secret === secret && (principal === change.principal || through === labelOf(change.principal));
}

/** Whether something is about a policy of the secret or the principal of a change. */
function isPolicyOf({ names }: Loose, { principal, secret }: Pair): boolean {
  const isPolicy = [...names].some((name) => name.startsWith('policy:'));
  return isPolicy && (names.has(`secret:${secret}`) || names.has(`principal:${principal}`));
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
