import { visibleText } from '../../finding/visible-text';
import type { AccessGraph, GraphNode } from './graph';

const SHAPES: Readonly<Record<GraphNode['kind'], readonly [string, string]>> = {
  role: ['[', ']'],
  person: ['([', '])'],
  service: ['[[', ']]'],
  account: ['{{', '}}'],
  other: ['[', ']'],
  secret: ['[(', ')]'],
  application: ['[(', ')]'],
};

/**
 * The graph as a flowchart of Mermaid, for documents.
 *
 * @example
 * writeFileSync('access.mmd', graphMermaid(accessGraph(report.environments)));
 */
export function graphMermaid({ nodes, edges }: AccessGraph): string {
  const ids = new Map(nodes.map(({ id }, place) => [id, `n${place}`]));
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
  const boxes = [...groups].flatMap(([group, members], place): readonly string[] => {
    const lines = members.map(({ id, label, kind }) => {
      const [left, right] = SHAPES[kind];
      return `  ${ids.get(id)}${left}"${quoted(label)}"${right}`;
    });
    return group === ''
      ? lines
      : [`  subgraph g${place}["${quoted(group)}"]`, ...lines.map((line) => `  ${line}`), '  end'];
  });
  const arrows = edges.map(({ from, to, label, isStep }) => {
    const told = label === '' ? '' : `|"${quoted(label)}"|`;
    return `  ${ids.get(from)} ${isStep ? '-.->' : '-->'}${told} ${ids.get(to)}`;
  });
  const coloured = edges.flatMap(({ mark }, place) =>
    mark === 'kept' ? [] : [`  linkStyle ${place} stroke:${mark === 'lost' ? '#0550ae' : '#a04100'},stroke-width:2px`],
  );
  return `${['flowchart LR', ...boxes, ...arrows, ...coloured].join('\n')}\n`;
}

/** Text between quotes: whatever could be read as Mermaid, HTML or a directive is written as its number. */
function quoted(text: string): string {
  return visibleText(text, 60).replace(
    /[^\p{L}\p{N} ./:_@,()+…−±~·-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
