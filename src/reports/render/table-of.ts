import { name, type Table, text } from '../../review/render/sections/section';
import type { Report } from '../report/report';

/** The rows of a report for renderers of the review: every text is a name that somebody may have chosen. */
export function tableOf({ columns, rows }: Report): Table {
  return {
    headings: columns.map(({ title }) => [text(title)]),
    rows: rows.map((row) =>
      row.map((cell) => {
        if (typeof cell === 'number') return [text(String(cell))];
        return cell === '' ? [] : [name(cell)];
      }),
    ),
  };
}

/** From when to when, for people. */
export function extentText({ first, last }: Report): string {
  return first === '' ? 'No events' : `${first} to ${last}`;
}
