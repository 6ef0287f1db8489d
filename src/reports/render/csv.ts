import type { Cell, Report } from '../report/report';

/**
 * The rows of a report as RFC 4180 has them. A text that a spreadsheet would run as a formula has an apostrophe before
 * it, because names are whatever somebody chose.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function renderCsv({ columns, rows }: Report): string {
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
