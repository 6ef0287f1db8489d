import type * as Dagre from '@dagrejs/dagre' with { 'resolution-mode': 'import' };
import type { AccessGraph, GraphEdge, GraphNode } from './graph';

// Its types are those of a module of ECMAScript; what Node loads is one of CommonJS.
const { graphlib, layout }: typeof Dagre = require('@dagrejs/dagre');

/** A point, or the middle of a box, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A graph of which every part has its place. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyArray<GraphNode & Box>;
  readonly edges: ReadonlyArray<GraphEdge & { readonly points: readonly Point[]; readonly middle?: Point }>;
  readonly groups: ReadonlyArray<Box & { readonly label: string }>;
}

const CHARACTER = 6.8;
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
  const graph = new graphlib.Graph({ compound: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 70, edgesep: 6, marginx: 12, marginy: 24 });
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
    const room = label === '' ? {} : { width: [...label].length * CHARACTER + 8, height: 14, labelpos: 'c' as const };
    graph.setEdge(numbers.get(from) ?? '', numbers.get(to) ?? '', room);
  }
  layout(graph);
  const box = (id: string): Box => {
    const { x = 0, y = 0, width, height } = graph.node(id) as Partial<Box> & Box;
    return { x, y, width, height };
  };
  const { width = 0, height = 0 } = graph.graph() as Partial<Box>;
  return {
    ...{ width: Math.ceil(width), height: Math.ceil(height) },
    nodes: nodes.map((node, place) => ({ ...node, ...box(`n${place}`) })),
    edges: edges.map((edge) => {
      const found: unknown = graph.edge(numbers.get(edge.from) ?? '', numbers.get(edge.to) ?? '');
      const { points = [], x, y } = found as { points?: Point[] } & Partial<Point>;
      return { ...edge, points, ...(x !== undefined && y !== undefined && { middle: { x, y } }) };
    }),
    groups: [...groups].map(([label, id]) => ({ label, ...box(id) })),
  };
}
