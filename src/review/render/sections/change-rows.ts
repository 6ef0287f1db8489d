import { groupedBy, groupedByPair } from '../../../model/grouped-by';
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
  const words = new Words();
  const pairs = groupedByPair(changes, ({ principal, secret }) => [principal, secret]).map((both) => {
    const groups = groupsOf(both, words);
    return { principal: both[0].principal, secret: both[0].secret, groups, alike: alikeOf(groups, words) };
  });
  return groupedByPair(pairs, ({ secret, alike }) => [secret, alike]).map((same) => ({
    secret: same[0].secret,
    principals: same.map(({ principal }) => principal),
    groups: same[0].groups,
  }));
}

/** Equal for lists of groups of which people are told the same. */
function alikeOf(groups: readonly ChangeGroup[], words: Words): string {
  return JSON.stringify(groups.map((each) => [sidesOf(each, words), each.capabilities, each.regions]));
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
function groupsOf(changes: readonly AccessChange[], words: Words): readonly ChangeGroup[] {
  const inRegion = groupedByPair(changes, (each) => [sidesOf(each, words), each.region]).map((alike) => {
    const [{ change, region, before, after }] = alike;
    return { change, region, before, after, capabilities: unique(alike.map(({ capability }) => capability)) };
  });
  const groups = groupedBy(inRegion, (each) => `${sidesOf(each, words)} ${each.capabilities.join()}`);
  return [...groups.values()].map((alike) => {
    const [{ change, capabilities, before, after }] = alike;
    return { change, capabilities, before, after, regions: unique(alike.map(({ region }) => region)).sort() };
  });
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** Equal for changes of which people are told the same. */
function sidesOf({ change, before, after }: Pick<AccessChange, 'change' | 'before' | 'after'>, words: Words): string {
  return `${change} ${words.numberOf(before)} ${words.numberOf(after)}`;
}

/** Numbers for what people are told of states: many states share the words, and the words are long. */
class Words {
  private readonly byState = new Map<AccessState, number>();
  private readonly byWords = new Map<string, number>();

  numberOf(state: AccessState): number {
    const known = this.byState.get(state);
    if (known !== undefined) return known;
    const words = wordsOf(state);
    const number = this.byWords.get(words) ?? this.byWords.size;
    this.byWords.set(words, number);
    this.byState.set(state, number);
    return number;
  }
}
