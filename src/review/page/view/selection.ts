import { type GridIndex, isChanged } from './grid-index';
import type { PageCell } from './page-data';

/** Which part of a matrix is looked at. */
export interface Wanted {
  readonly scope: 'changed' | 'all';
  /** Words that all have to be found, in a principal, a secret or what is said of both. */
  readonly filter: string;
}

/** The rows and columns that are looked at, in the order of accounts and applications. */
export interface Selection {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Rows and columns without those that are empty: in which nothing that is wanted is found. */
export function select(index: GridIndex, { scope, filter }: Wanted): Selection {
  const matches = matcher(index, filter);
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const cell of index.grid.cells) {
    if (scope === 'changed' && !isChanged(index.answers(cell))) continue;
    if (!matches(cell)) continue;
    rows.add(cell[0]);
    columns.add(cell[1]);
  }
  return { rows, columns };
}

/** Whether anything changes. */
export function hasChanges({ grid }: GridIndex): boolean {
  return grid.answers.some(({ mark }) => mark !== 'kept');
}

function matcher(index: GridIndex, filter: string): (cell: PageCell) => boolean {
  const found = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      rows: index.rowTexts.map((text) => text.includes(word)),
      columns: index.columnTexts.map((text) => text.includes(word)),
      answers: index.answerTexts.map((text) => text.includes(word)),
    }));
  return ([row, column, ...answers]) =>
    found.every((word) => word.rows[row] || word.columns[column] || answers.some(([answer]) => word.answers[answer]));
}
