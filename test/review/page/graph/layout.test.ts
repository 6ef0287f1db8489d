import { accessGraph } from '../../../../src/review/page/graph/access-graph';
import type { Box, Point, Route } from '../../../../src/review/page/graph/columns';
import type { AccessGraph } from '../../../../src/review/page/graph/graph';
import { type PlacedGraph, placed, shortLabel } from '../../../../src/review/page/graph/layout';
import { largeEnvironment } from '../../../helpers/review/large-environment';

/** Principals and secrets by a rule without a pattern: some gained, some steps, some in groups. */
function tangled(principals: number, secrets: number): AccessGraph {
  const nodes = [
    ...Array.from({ length: principals }, (_, place) => {
      const label = `role/${'long-'.repeat(place % 5)}${place}`;
      return { id: `p${place}`, label, title: label, kind: 'role' as const, group: `account ${place % 3}` };
    }),
    ...Array.from({ length: secrets }, (_, place) => {
      return { id: `s${place}`, label: `s${place}`, title: '', kind: 'secret' as const, group: place % 4 ? 'a' : '' };
    }),
  ];
  const edges = nodes.slice(0, principals).flatMap(({ id }, from) =>
    [3, 5, 7].map((by, kind) => {
      const isStep = kind === 2 && from > 0;
      const to = isStep ? `p${(from * by) % from}` : `s${(from * by + kind) % secrets}`;
      const [label, mark] = kind === 0 ? (['+R W−', 'gained'] as const) : (['', 'kept'] as const);
      return { from: id, to, label, title: '', mark, isStep };
    }),
  );
  const once = new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge]));
  return { nodes, edges: [...once.values()], note: '' };
}

const isApart = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;

const holds = ({ x, y, width, height }: Box, point: Point) =>
  Math.abs(point.x - x) < width / 2 - 0.5 && Math.abs(point.y - y) < height / 2 - 0.5;

/** Points of an arrow, close to each other, as its picture draws it. */
function pointsOf(route: Route): readonly Point[] {
  const steps = Array.from({ length: 21 }, (_, place) => place / 20);
  return route.flatMap(([from, to], place) => {
    const before = route[place - 1]?.[1] ?? from;
    const bend = steps.map((t) => ({
      x: before.x + (from.x - before.x) * (1.5 * t * (1 - t) + t ** 3),
      y: before.y + (from.y - before.y) * (3 * t ** 2 - 2 * t ** 3),
    }));
    return [...bend, ...steps.map((t) => ({ x: from.x + (to.x - from.x) * t, y: from.y }))];
  });
}

const pairs = <T>(all: readonly T[]) => all.flatMap((a, place) => all.slice(place + 1).map((b) => [a, b] as const));

const GRAPHS: ReadonlyArray<readonly [string, AccessGraph]> = [
  ['of few', tangled(5, 4)],
  ['of many', tangled(40, 25)],
  ['of accounts and applications', accessGraph([largeEnvironment({ principals: 20, secrets: 60, changed: 3 })])],
];

test.each(GRAPHS)('no node and no label of a graph %s lies on another', (_, graph) => {
  const { nodes, edges } = placed(graph);
  const boxes = [...nodes, ...edges.flatMap(({ plate }) => plate ?? [])];
  expect(boxes.length).toBeGreaterThan(nodes.length);
  expect(pairs<Box>(boxes).filter(([a, b]) => !isApart(a, b))).toEqual([]);
});

test.each(GRAPHS)('no arrow of a graph %s crosses a node, or the label of another', (_, graph) => {
  const { nodes, edges }: PlacedGraph = placed(graph);
  const crossed = edges.flatMap((edge) => {
    const boxes = [...nodes, ...edges.flatMap((each) => (each === edge || !each.plate ? [] : [each.plate]))];
    return pointsOf(edge.route).flatMap((point) => boxes.filter((box) => holds(box, point)));
  });
  expect(crossed).toEqual([]);
});

test.each(GRAPHS)(
  'every node and label of a graph %s is within the picture, and members within their group',
  (_, graph) => {
    const { width, height, nodes, edges, groups } = placed(graph);
    for (const { x, y, ...size } of [...nodes, ...edges.flatMap(({ plate }) => plate ?? []), ...groups]) {
      expect(x - size.width / 2).toBeGreaterThanOrEqual(0);
      expect(x + size.width / 2).toBeLessThanOrEqual(width);
      expect(y - size.height / 2).toBeGreaterThanOrEqual(0);
      expect(y + size.height / 2).toBeLessThanOrEqual(height);
    }
    for (const node of nodes) {
      const group = groups.find(({ label }) => label === node.group);
      expect(group === undefined || holds(group, node)).toBe(true);
    }
  },
);

test('no group lies on another, nor its title on a node', () => {
  const { groups, nodes } = placed(tangled(40, 25));
  expect(groups.length).toBe(4);
  expect(pairs<Box>(groups).filter(([a, b]) => !isApart(a, b))).toEqual([]);
  const titles = groups.map(({ x, y, width, height }) => ({ x, y: y - height / 2 + 10, width, height: 20 }));
  expect(titles.flatMap((title) => nodes.filter((node) => !isApart(title, node)))).toEqual([]);
});

test('of a long label the middle is left out', () => {
  expect(shortLabel('role/orders-api')).toBe('role/orders-api');
  expect(shortLabel('role/rotate-prod-orders-session-signing')).toBe('role/rotate-pr…ession-signing');
});
