import type { Part, Table } from '../sections/section';
import { code, prose } from './escape';

/** A table as GitHub and GitLab read it. */
export function markdownTable({ headings, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const shown = (cells: Table['headings']) => line(cells.map((cell) => cell.map(partText).join('')));
  return [shown(headings), line(headings.map(() => '---')), ...rows.map(shown)].join('\n');
}

function partText(part: Part): string {
  if ('name' in part) return code(part.name, part.limit);
  if ('strong' in part) return `**${prose(part.strong)}**`;
  return 'line' in part ? '<br>' : prose(part.text);
}
