import type { Report } from '../../reports/report/report';
import { leftOutLines } from '../../reports/trail/left-out';
import { safeText } from '../output/safe-text';
import { table } from '../output/table';

/** A report for a person at a terminal. */
export function renderReport({ title, first, last, columns, rows, notes, leftOut = [], diffs = [] }: Report): string {
  const extent = first === '' ? 'no events' : `${first} to ${last}`;
  const cells = rows.map((row) => row.map((cell) => safeText(String(cell))));
  const headings = columns.map((column) => column.title);
  return [
    `${title}: ${extent}`,
    table(headings, cells),
    ...notes.map((note) => `  ${safeText(note)}`),
    ...leftOutLines(leftOut, safeText).map((line) => `  Left out: ${line}`),
    ...diffs.map(({ title: heading, text }) => `\n${safeText(heading)}\n${text.split('\n').map(safeText).join('\n')}`),
  ].join('\n');
}
