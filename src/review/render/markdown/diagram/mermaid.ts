import { visibleText } from '../../../finding/visible-text';
import type { EnvironmentReport } from '../../../report/report';
import { arrowsOf } from './arrows';
import { type Edge, fold } from './fold';

/** Characters of a label. */
const LENGTH = 60;

/**
 * The change as a flowchart of Mermaid, which GitHub and GitLab draw: who gains (thick) or loses (dotted) what. Empty
 * where no access changes.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaid(environments: readonly EnvironmentReport[]): string {
  const edges = fold(arrowsOf(environments));
  if (edges.length === 0) return '';
  const [from, to] = [idsOf(edges, 'from', 'p'), idsOf(edges, 'to', 's')];
  const nodes = [...from, ...to].map(([name, id]) => `  ${id}["${label(name)}"]`);
  const lines = edges.map((edge) => {
    const verbs = [...edge.verbs.keys()].sort();
    const words = verbs.map((verb) => `${verb} ${[...(edge.verbs.get(verb) ?? [])].join(', ')}`).join(' and ');
    return `  ${from.get(edge.from)} ${arrow(verbs)}|"${label(words)}"| ${to.get(edge.to)}`;
  });
  return ['flowchart LR', ...nodes, ...lines].join('\n');
}

function idsOf(edges: readonly Edge[], side: 'from' | 'to', letter: string): ReadonlyMap<string, string> {
  return new Map([...new Set(edges.map((each) => each[side]))].map((name, index) => [name, `${letter}${index}`]));
}

function arrow(verbs: readonly string[]): string {
  const all = (start: string) => verbs.every((verb) => verb.startsWith(start));
  return all('gains') ? '==>' : all('loses') ? '-.->' : '-->';
}

/**
 * A label between double quotes. Whatever could end it, begin a directive or be read as Markdown is written by its
 * number, as Mermaid does; so is a colon, before which Mermaid looks for styles in the whole text.
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function label(text: string): string {
  return visibleText(text, LENGTH).replace(
    /[^\p{L}\p{N} ,./()-]|^[-.]|\.(?= )/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
