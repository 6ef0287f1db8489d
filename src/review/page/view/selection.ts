import { type GridIndex, isChanged, reaches } from './grid-index';
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

/** How many reach what, and how many cells change. */
export interface Count {
  readonly reach: number;
  readonly changes: number;
}

/** Counts of a selection by account, application, row and column: whichever two of them meet in a cell. */
export class Counts {
  private readonly counts = new Map<string, { reach: number; changes: number }>();

  constructor(index: GridIndex, { rows, columns }: Selection) {
    for (const row of rows) {
      // A principal counts once in each block, however many secrets of it it reads.
      const reached = new Set<string>();
      for (const cell of index.cellsOf(row)) {
        if (columns.has(cell[1])) this.addCell(index, cell, reached);
      }
    }
  }

  private addCell(index: GridIndex, cell: PageCell, reached: Set<string>): void {
    const [row, column] = cell;
    const answers = index.answers(cell);
    const [can, changes] = [reaches(answers), isChanged(answers) ? 1 : 0];
    const { account = '' } = index.grid.rows[row] ?? {};
    const { application = '' } = index.grid.columns[column] ?? {};
    for (const who of [`a${account}`, '']) {
      for (const what of [`p${application}`, `c${column}`, '']) {
        const key = `${who}|${what}`;
        this.add(who, what, can && !reached.has(key) ? 1 : 0, changes);
        if (can) reached.add(key);
      }
    }
    for (const what of [`p${application}`, '']) this.add(`r${row}`, what, can ? 1 : 0, changes);
  }

  /** Of an account and an application, one of both, or of neither for all. */
  of(who: string, what: string): Count {
    return this.counts.get(`${who}|${what}`) ?? { reach: 0, changes: 0 };
  }

  private add(who: string, what: string, reach: number, changes: number): void {
    const key = `${who}|${what}`;
    const count = this.counts.get(key) ?? { reach: 0, changes: 0 };
    this.counts.set(key, { reach: count.reach + reach, changes: count.changes + changes });
  }
}
