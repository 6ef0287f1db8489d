import { escapeHtml } from '../../render/html/escape-html';
import type { AccessGraph } from './graph';
import { type PlacedGraph, type Point, placed, shortLabel } from './layout';

/** The colours and strokes of a graph: they are those of the matrix. */
export const GRAPH_STYLE = `
.graph { --ink: #1f2328; --paper: #fff; --soft: #656d76; --line: #8c959f; --gained: #a04100; --lost: #0550ae; font: 12px/1 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { .graph { --ink: #e6edf3; --paper: #0d1117; --soft: #9198a1; --line: #6e7681; --gained: #ffa657; --lost: #79c0ff; } }
.graph text { fill: var(--ink); } .graph rect { fill: var(--paper); stroke: var(--line); }
.graph .group { fill: none; stroke-dasharray: 1 3; } .graph .group-name { fill: var(--soft); font-size: 11px; }
.graph .secret, .graph .application { stroke: var(--ink); stroke-width: 2; }
.graph path { fill: none; stroke: var(--line); } .graph .tip { fill: var(--line); stroke: none; }
.graph .step path { stroke-dasharray: 5 4; }
.graph .gained path, .graph .changed path { stroke: var(--gained); stroke-width: 2; } .graph .gained .tip, .graph .changed .tip { fill: var(--gained); stroke: none; }
.graph .lost path { stroke: var(--lost); stroke-width: 2; } .graph .lost .tip { fill: var(--lost); stroke: none; }
.graph .mark { font-weight: 700; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
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
    ({ x, y, width, height, label }) =>
      `<rect class="group" ${corner({ x, y, width, height })} rx="6"/><text class="group-name" x="${round(x - width / 2)}" y="${round(y - height / 2 - 4)}">${shown(label)}</text>`,
  );
  const nodes = at.nodes.map(
    ({ label, title, kind, ...box }) =>
      `<g><title>${shown(title)}</title><rect class="${kind}" ${corner(box)} rx="${kind === 'person' ? 13 : kind === 'service' ? 0 : 4}"/><text x="${round(box.x)}" y="${round(box.y + 4)}" text-anchor="middle">${shown(shortLabel(label))}</text></g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" class="graph" role="img" width="${at.width}" height="${at.height}" viewBox="0 0 ${at.width} ${at.height}">${head}
${[...groups, ...at.edges.map(arrow), ...nodes].join('\n')}
</svg>`;
}

function arrow({ points, label, title, mark, isStep, middle }: PlacedGraph['edges'][number]): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (start === undefined || end === undefined) return '';
  // As in the matrix, what is lost in some Regions alone is not struck: its sign stands behind it.
  const gone = label.startsWith('−') ? ' gone' : '';
  const text =
    label === '' || middle === undefined
      ? ''
      : `<text class="mark${gone}" x="${round(middle.x)}" y="${round(middle.y + 4)}" text-anchor="middle">${shown(label)}</text>`;
  return `<g class="${mark}${isStep ? ' step' : ''}"><title>${shown(title)}</title><path d="${curve(points)}"/><path class="tip" d="${tip(rest.at(-2) ?? start, end)}"/>${text}</g>`;
}

/** A line that turns softly at its points. */
function curve([start, ...rest]: readonly Point[]): string {
  const turns = rest.map((point, place) => {
    const next = rest[place + 1];
    if (next === undefined) return `L${round(point.x)} ${round(point.y)}`;
    return `Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
  });
  return `M${round(start?.x ?? 0)} ${round(start?.y ?? 0)}${turns.join('')}`;
}

function tip(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [((to.x - from.x) / length) * 7, ((to.y - from.y) / length) * 7];
  return `M${round(to.x)} ${round(to.y)}L${round(to.x - x - y / 2)} ${round(to.y - y + x / 2)}L${round(to.x - x + y / 2)} ${round(to.y - y - x / 2)}Z`;
}

function corner({ x, y, width, height }: Pick<PlacedGraph['nodes'][number], 'x' | 'y' | 'width' | 'height'>): string {
  return `x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function shown(text: string): string {
  return escapeHtml(text, 600);
}
