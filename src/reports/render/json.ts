import type { Report } from '../report/report';

/** A report as JSON, with a version of its shape: each row an object by the names of the columns. */
export function renderJson({
  name,
  title,
  first,
  last,
  columns,
  rows,
  notes,
  leftOut = [],
  diffs = [],
}: Report): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? ''])),
  );
  const report = { version: 1, report: name, title, first, last, rows: objects, notes, diffs, leftOut };
  return JSON.stringify(report, null, 2);
}
