import type { Part, Table } from '../sections/section';
import { code, prose } from './escape';

/**
 * A table as GitHub and GitLab read it.
 *
 * @param enough characters beyond which the table is too long for whoever asks: rows after them are not written
 */
export function markdownTable({ headings, rows }: Table, enough = Number.POSITIVE_INFINITY): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const shown = (cells: Table['headings']) => line(cells.map((cell) => cell.map(partText).join('')));
  const lines = [shown(headings), line(headings.map(() => '---'))];
  let length = 0;
  for (const row of rows) {
    if (length > enough) break;
    const text = shown(row);
    length += text.length;
    lines.push(text);
  }
  return lines.join('\n');
}

function partText(part: Part): string {
  if ('name' in part) return code(part.name, part.limit);
  if ('strong' in part) return `**${prose(part.strong)}**`;
  return 'line' in part ? '<br>' : prose(part.text);
}
