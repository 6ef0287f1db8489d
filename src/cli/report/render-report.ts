import type { Report } from '../../reports/report/report';
import { leftOutLines } from '../../reports/trail/left-out';
import { paragraph } from '../output/paragraph';
import { safeText } from '../output/safe-text';
import { paint, type Screen } from '../output/screen';
import { table } from '../output/table';

/** A report for a person at a terminal. */
export function renderReport(report: Report, screen: Screen): string {
  const { title, first, last, columns, rows, notes, leftOut = [], diffs = [] } = report;
  const extent = first === '' ? 'no events' : `${first} to ${last}`;
  const cells = rows.map((row) => row.map((cell) => safeText(String(cell))));
  const headings = columns.map((column) => column.title);
  return [
    `${title}: ${extent}`,
    table(headings, cells, screen),
    ...notes.map((note) => paragraph(safeText(note), '  ', screen)),
    ...leftOutLines(leftOut, safeText).map((line) => paragraph(`Left out: ${line}`, '  ', screen)),
    ...diffs.map(({ title: heading, text }) => {
      const lines = text.split('\n').map((line) => diffLine(safeText(line), screen));
      return `\n${safeText(heading)}\n${lines.join('\n')}`;
    }),
  ].join('\n');
}

/** What was added and taken away, in the colours of a diff. */
function diffLine(line: string, screen: Screen): string {
  if (line.startsWith('+')) return paint(line, 'good', screen);
  return line.startsWith('-') ? paint(line, 'bad', screen) : line;
}
