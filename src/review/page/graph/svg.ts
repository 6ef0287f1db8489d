import { escapeHtml } from '../../render/html/escape-html';
import type { Box, Point, Route } from './columns';
import type { AccessGraph } from './graph';
import { type PlacedGraph, placed, shortLabel } from './layout';

/** The colours and strokes of a graph: they are those of the matrix. */
export const GRAPH_STYLE = `
.graph { --ink: #1f2328; --paper: #fff; --soft: #656d76; --line: #8c959f; --edge: #d1d9e0; --tint: #f6f8fa; --gained: #a04100; --lost: #0550ae; font: 12px/1 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { .graph { --ink: #e6edf3; --paper: #0d1117; --soft: #9198a1; --line: #6e7681; --edge: #3d444d; --tint: #161b22; --gained: #ffa657; --lost: #79c0ff; } }
.graph text { fill: var(--ink); } .graph .node { fill: var(--paper); stroke: var(--line); }
.graph .group { fill: var(--tint); stroke: var(--edge); } .graph .group-name { fill: var(--soft); font-size: 11px; }
.graph .secret, .graph .application { stroke: var(--ink); stroke-width: 2; }
.graph path { fill: none; stroke: var(--line); } .graph .tip { fill: var(--line); stroke: none; }
.graph .step path { stroke-dasharray: 5 4; }
.graph .gained path, .graph .changed path { stroke: var(--gained); stroke-width: 2; } .graph .gained .tip, .graph .changed .tip { fill: var(--gained); stroke: none; }
.graph .lost path { stroke: var(--lost); stroke-width: 2; } .graph .lost .tip { fill: var(--lost); stroke: none; }
.graph g { text-decoration: none; } .graph .mark { font-weight: 700; } .graph .plate { fill: var(--paper); stroke: var(--line); } .graph .gained .plate, .graph .changed .plate { stroke: var(--gained); } .graph .lost .plate { stroke: var(--lost); }
.graph .gained .mark, .graph .changed .mark { fill: var(--gained); } .graph .lost .mark { fill: var(--lost); } .graph .lost .gone { text-decoration: line-through; }
`;

/** The graph as a picture of its own. */
export function graphSvg(graph: AccessGraph): string {
  const name = 'Who reaches what';
  return `${graphPicture(graph, `<title>${name}</title><style>${GRAPH_STYLE}</style>`)}\n`;
}

/** The same for a page, which has the style already. */
export function graphPicture(graph: AccessGraph, head = '<title>Who reaches what</title>'): string {
  const at = placed(graph);
  const groups = at.groups.map(
    ({ label, ...box }) =>
      `<rect class="group" ${corner(box)} rx="6"/><text class="group-name" x="${round(box.x - box.width / 2 + 8)}" y="${round(box.y - box.height / 2 + 15)}">${shown(label)}</text>`,
  );
  const nodes = at.nodes.map(
    ({ label, title, kind, ...box }) =>
      `<g><title>${shown(title)}</title><rect class="node ${kind}" ${corner(box)} rx="${kind === 'person' ? 13 : kind === 'service' ? 0 : 4}"/><text x="${round(box.x)}" y="${round(box.y + 4)}" text-anchor="middle">${shown(shortLabel(label))}</text></g>`,
  );
  // What changes lies on what is kept, and labels on all arrows.
  const edges = [...at.edges].sort((a, b) => Number(a.mark !== 'kept') - Number(b.mark !== 'kept'));
  return `<svg xmlns="http://www.w3.org/2000/svg" class="graph" role="img" width="${at.width}" height="${at.height}" viewBox="0 0 ${at.width} ${at.height}">${head}
${[...groups, ...edges.map(arrow), ...edges.flatMap(plate), ...nodes].join('\n')}
</svg>`;
}

function arrow({ route, title, mark, isStep }: PlacedGraph['edges'][number]): string {
  const [tail, tip] = route.at(-1) ?? [];
  if (tail === undefined || tip === undefined) return '';
  return `<g class="${mark}${isStep ? ' step' : ''}"><title>${shown(title)}</title><path d="${curve(route)}"/><path class="tip" d="${head(tip, tail.x <= tip.x ? 1 : -1)}"/></g>`;
}

function plate({ plate: box, label, title, mark }: PlacedGraph['edges'][number]): readonly string[] {
  if (box === undefined) return [];
  // As in the matrix, what is lost in some Regions alone is not struck: its sign stands behind it.
  const gone = label.startsWith('−') ? ' gone' : '';
  return [
    `<g class="${mark}"><title>${shown(title)}</title><rect class="plate" ${corner(box)} rx="8"/><text class="mark${gone}" x="${round(box.x)}" y="${round(box.y + 4)}" text-anchor="middle">${shown(label)}</text></g>`,
  ];
}

/** A line that is level where it passes something, and turns softly in between. */
function curve(route: Route): string {
  return route
    .map(([from, to], place) => {
      const before = route[place - 1]?.[1];
      const middle = round(((before?.x ?? 0) + from.x) / 2);
      const bend =
        before === undefined ? `M${at(from)}` : `C${middle} ${round(before.y)} ${middle} ${round(from.y)} ${at(from)}`;
      return from.x === to.x ? bend : `${bend}L${at(to)}`;
    })
    .join('');
}

function head(point: Point, way: number): string {
  return `M${at(point)}l${-7 * way} -3.5v7Z`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function corner({ x, y, width, height }: Box): string {
  return `x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function shown(text: string): string {
  return escapeHtml(text, 600);
}
