import type * as Dagre from '@dagrejs/dagre' with { 'resolution-mode': 'import' };
import { type Box, Columns, type Point, type Route } from './columns';
import type { AccessGraph, GraphEdge, GraphNode } from './graph';
import { Spread } from './spread';

// Its types are those of a module of ECMAScript; what Node loads is one of CommonJS.
const { graphlib, layout }: typeof Dagre = require('@dagrejs/dagre');

/** A graph of which every part has its place. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyArray<GraphNode & Box>;
  readonly edges: ReadonlyArray<GraphEdge & { readonly route: Route; readonly plate?: Box }>;
  readonly groups: ReadonlyArray<Box & { readonly label: string }>;
}

const CHARACTER = 6.8;
/** Labels are bold. */
const BOLD_CHARACTER = 7.8;
/** Room in which arrows bend, on both sides of their labels: the more of them, the higher they climb. */
const [RANKS_APART, FOR_EACH_ARROW, MOST_APART] = [90, 1, 400];
const LABEL_LENGTH = 30;

/** A label that a box has room for: the middle of a long one is left out. */
export function shortLabel(label: string): string {
  const characters = [...label];
  if (characters.length <= LABEL_LENGTH) return label;
  const half = (LABEL_LENGTH - 2) / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

/** Gives every node and arrow its place, from left to right, with what belongs together side by side. */
export function placed({ nodes, edges }: AccessGraph): PlacedGraph {
  const ranksep = Math.min(MOST_APART, RANKS_APART + edges.length * FOR_EACH_ARROW);
  const graph = new graphlib.Graph({ compound: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep, edgesep: 8, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const groups = new Map<string, string>();
  for (const [place, node] of nodes.entries()) {
    const width = Math.max(60, [...shortLabel(node.label)].length * CHARACTER + 22);
    graph.setNode(`n${place}`, { width, height: 26 });
    if (node.group === '') continue;
    const group = groups.get(node.group) ?? `g${groups.size}`;
    if (!groups.has(node.group)) graph.setNode(group, {});
    groups.set(node.group, group);
    graph.setParent(`n${place}`, group);
  }
  const numbers = new Map(nodes.map(({ id }, place) => [id, `n${place}`]));
  for (const { from, to, label } of edges) {
    // A label has a place of its own, so that no two lie on each other.
    const room = label === '' ? {} : { ...plateSize(label), labelpos: 'c' as const };
    graph.setEdge(numbers.get(from) ?? '', numbers.get(to) ?? '', room);
  }
  layout(graph);
  const boxOf = (id: string): Box => {
    const { x = 0, y = 0, width, height } = graph.node(id) as Partial<Box> & Box;
    return { x, y, width, height };
  };
  const { width = 0, height = 0 } = graph.graph() as Partial<Box>;
  const boxes = [...groups].map(([label, id]) => ({ label, ...boxOf(id) }));
  const spread = new Spread(boxes);
  const found = edges.map((edge) => {
    const [from, to] = [numbers.get(edge.from) ?? '', numbers.get(edge.to) ?? ''];
    const { points = [], x, y } = graph.edge(from, to) as { points?: Point[] } & Partial<Point>;
    const plate = edge.label === '' || x === undefined || y === undefined ? undefined : { x, y };
    return { edge, ends: [spread.box(boxOf(from)), spread.box(boxOf(to))] as const, points, plate };
  });
  const shown = nodes.map((node, place) => ({ ...node, ...spread.box(boxOf(`n${place}`)) }));
  const columns = new Columns([
    ...shown,
    ...found.flatMap(({ edge, plate }) => (plate === undefined ? [] : [{ ...plate, ...plateSize(edge.label) }])),
  ]);
  return {
    ...{ width: Math.ceil(width), height: Math.ceil(spread.of(height)) },
    nodes: shown,
    edges: found.map(({ edge, ends, points, plate }) => ({
      ...edge,
      // The first and the last are on the border of a node, wherever that is.
      route: columns.route(
        ends,
        points.slice(1, -1).map(({ x, y }) => ({ x, y: spread.of(y) })),
      ),
      ...(plate !== undefined && { plate: spread.box({ ...plate, ...plateSize(edge.label) }) }),
    })),
    groups: boxes.map(({ label, ...box }) => ({ label, ...spread.group(box) })),
  };
}

/** The room that a label has to itself. */
function plateSize(label: string): Pick<Box, 'width' | 'height'> {
  return { width: [...label].length * BOLD_CHARACTER + 16, height: 18 };
}
