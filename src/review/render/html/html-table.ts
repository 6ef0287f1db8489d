import type { Cell, Part, Section, Table } from '../sections/section';
import { escapeHtml, nameHtml } from './escape-html';

/** A table that scrolls sideways by itself on a narrow screen. */
export function htmlTable({ headings, rows }: Table): string {
  const head = headings.map((cell) => `<th scope="col">${cellHtml(cell)}</th>`).join('');
  const body = [...rows]
    .map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

/** A section under its heading; empty text when there is nothing in it. */
export function htmlSection(section: Section): string {
  if (section.rows.length === 0) return '';
  const note = section.note === undefined ? '' : `<p class="note">${escapeHtml(section.note)}</p>`;
  return `<section><h2>${escapeHtml(section.title)} (${section.rows.length})</h2>\n${htmlTable(section)}${note}</section>`;
}

/** The parts of a cell, one after the other. */
export function cellHtml(cell: Cell): string {
  return cell.map(partHtml).join('');
}

function partHtml(part: Part): string {
  if ('name' in part) return nameHtml(part.name, part.limit);
  if ('strong' in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  return 'line' in part ? '<br>' : escapeHtml(part.text);
}
