import { groupedByPair } from '../../../../model/grouped-by';
import { type Arrow, addVerb } from './arrows';

/** An arrow between two things, each of which may stand for several. */
export type Edge = Omit<Arrow, 'groups'>;

/** What a picture may hold and still be read. */
export const MOST_NODES = 12;
export const MOST_EDGES = 20;

type Names = (arrow: Arrow) => string;
type Side = 'from' | 'to';

/**
 * Folds arrows until they fit into a picture: secrets into applications, then principals into accounts, then all but the
 * busiest into one.
 */
export function fold(arrows: readonly Arrow[]): readonly Edge[] {
  const plain = { from: (each: Arrow) => each.from, to: (each: Arrow) => each.to };
  const [accounts, applications] = [grouped(arrows, 'from'), grouped(arrows, 'to')];
  const ways: ReadonlyArray<readonly [Names, Names]> = [
    [plain.from, plain.to],
    [plain.from, applications],
    [accounts, plain.to],
    [accounts, applications],
  ];
  for (const [from, to] of ways) {
    const edges = namesIn(arrows, from) + namesIn(arrows, to) <= MOST_NODES ? merged(arrows, from, to) : undefined;
    if (edges !== undefined && edges.length <= MOST_EDGES) return edges;
  }
  for (let most = MOST_NODES / 2 - 1; ; most -= 1) {
    const edges = merged(arrows, busiest(arrows, accounts, most), busiest(arrows, applications, most));
    if (edges.length <= MOST_EDGES || most === 1) return edges;
  }
}

/** How many names there are; of too many, more than a picture holds. */
function namesIn(arrows: readonly Arrow[], nameOf: Names): number {
  const names = new Set<string>();
  for (const arrow of arrows) if (names.add(nameOf(arrow)).size > MOST_NODES) break;
  return names.size;
}

/** Names of groups, with how many stand in each; what stands alone keeps its name. */
function grouped(arrows: readonly Arrow[], side: Side): Names {
  const members = new Map<string, Set<string>>();
  for (const arrow of arrows) {
    const group = arrow.groups[side];
    const known = members.get(group);
    if (known === undefined) members.set(group, new Set([arrow[side]]));
    else known.add(arrow[side]);
  }
  const names = new Map([...members].map(([group, { size }]) => [group, size > 1 ? `${group} (${size})` : undefined]));
  return (arrow) => names.get(arrow.groups[side]) ?? arrow[side];
}

/** Names of those with most arrows; all others stand together. */
function busiest(arrows: readonly Arrow[], names: Names, most: number): Names {
  const counts = new Map<string, number>();
  for (const name of arrows.map(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1));
  const kept = new Set(sorted.slice(0, most).map(([name]) => name));
  const others = `${sorted.length - kept.size} others`;
  return (arrow) => (kept.has(names(arrow)) ? names(arrow) : others);
}

function merged(arrows: readonly Arrow[], from: Names, to: Names): readonly Edge[] {
  return groupedByPair(arrows, (arrow) => [from(arrow), to(arrow)]).map((alike) => {
    const verbs = new Map<string, Set<string>>();
    for (const arrow of alike)
      for (const [verb, whats] of arrow.verbs) for (const what of whats) addVerb(verbs, verb, what);
    return { from: from(alike[0]), to: to(alike[0]), verbs };
  });
}
