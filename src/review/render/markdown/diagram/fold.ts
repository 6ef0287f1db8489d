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
    const edges = merged(arrows, from, to);
    if (fits(edges)) return edges;
  }
  for (let most = MOST_NODES / 2 - 1; ; most -= 1) {
    const edges = merged(arrows, busiest(arrows, accounts, most), busiest(arrows, applications, most));
    if (fits(edges) || most === 1) return edges;
  }
}

function fits(edges: readonly Edge[]): boolean {
  const count = (side: Side) => new Set(edges.map((each) => each[side])).size;
  return count('from') + count('to') <= MOST_NODES && edges.length <= MOST_EDGES;
}

/** Names of groups, with how many stand in each; what stands alone keeps its name. */
function grouped(arrows: readonly Arrow[], side: Side): Names {
  const members = new Map<string, Set<string>>();
  for (const arrow of arrows) {
    const group = arrow.groups[side];
    members.set(group, (members.get(group) ?? new Set()).add(arrow[side]));
  }
  return (arrow) => {
    const size = members.get(arrow.groups[side])?.size ?? 0;
    return size > 1 ? `${arrow.groups[side]} (${size})` : arrow[side];
  };
}

/** Names of those with most arrows; all others stand together. */
function busiest(arrows: readonly Arrow[], names: Names, most: number): Names {
  const counts = new Map<string, number>();
  for (const arrow of arrows) counts.set(names(arrow), (counts.get(names(arrow)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1));
  const kept = new Set(sorted.slice(0, most).map(([name]) => name));
  return (arrow) => (kept.has(names(arrow)) ? names(arrow) : `${sorted.length - kept.size} others`);
}

function merged(arrows: readonly Arrow[], from: Names, to: Names): readonly Edge[] {
  const edges = new Map<string, Edge & { readonly verbs: Map<string, Set<string>> }>();
  for (const arrow of arrows) {
    const ends = { from: from(arrow), to: to(arrow) };
    const key = JSON.stringify([ends.from, ends.to]);
    const edge = edges.get(key) ?? { ...ends, verbs: new Map() };
    for (const [verb, whats] of arrow.verbs) for (const what of whats) addVerb(edge.verbs, verb, what);
    edges.set(key, edge);
  }
  return [...edges.values()];
}
