import { furtherConditions } from '../../report/further-conditions';
import type { AccessChange, AccessState } from '../../report/report';

/** Capabilities that change in the same way, in the same Regions. */
export interface ChangeGroup {
  readonly change: AccessChange['change'];
  readonly capabilities: readonly AccessChange['capability'][];
  /** Sorted. */
  readonly regions: readonly string[];
  readonly before: AccessState;
  readonly after: AccessState;
}

/** All that changes of one secret in the same way, in every Region, for whomever it is the same. */
export interface ChangeRow {
  readonly secret: string;
  readonly principals: readonly string[];
  readonly groups: readonly ChangeGroup[];
}

/** Puts changes into rows for people, in the order in which they first come. */
export function changeRows(changes: readonly AccessChange[]): readonly ChangeRow[] {
  const pairs = grouped(changes, ({ principal, secret }) => [principal, secret]).map((both) => ({
    principal: both[0].principal,
    secret: both[0].secret,
    groups: groupsOf(both),
  }));
  return grouped(pairs, ({ secret, groups }) => [
    secret,
    ...groups.flatMap((each) => [each.change, ...each.capabilities, ...each.regions, ...sides(each)]),
  ]).map((same) => ({
    secret: same[0].secret,
    principals: same.map(({ principal }) => principal),
    groups: same[0].groups,
  }));
}

/** A reason without how many more there are: what shares it is in one row. */
export function sharedPart(line: string | undefined): string | undefined {
  return line?.replace(/ \(and \d+ more\)$/, '');
}

/** Equal for states of which people are told the same. */
export function wordsOf(state: AccessState): string {
  const told = state.verdict === 'denied' || state.verdict === 'not-proven' ? state.detail : furtherConditions(state);
  return `${state.verdict} ${sharedPart(state.line) ?? told ?? ''}`;
}

/** What changes alike is together: first capabilities in one Region, then Regions. */
function groupsOf(changes: readonly AccessChange[]): readonly ChangeGroup[] {
  const inRegion = grouped(changes, (each) => [each.region, each.change, ...sides(each)]).map((alike) => ({
    ...alike[0],
    capabilities: [...new Set(alike.map(({ capability }) => capability))],
  }));
  return grouped(inRegion, (each) => [each.change, ...sides(each), ...each.capabilities]).map((alike) => {
    const [{ change, capabilities, before, after }] = alike;
    return { change, capabilities, before, after, regions: [...new Set(alike.map(({ region }) => region))].sort() };
  });
}

function sides({ before, after }: Pick<AccessChange, 'before' | 'after'>): readonly string[] {
  return [wordsOf(before), wordsOf(after)];
}

/** Groups by a key of texts, in the order in which they first come. */
export function grouped<T>(
  items: readonly T[],
  key: (item: T) => readonly string[],
): ReadonlyArray<readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const name = JSON.stringify(key(item));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
