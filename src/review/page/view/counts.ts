import { type GridIndex, reaches } from './grid-index';
import type { Mark, PageCell } from './page-data';
import type { Selection } from './selection';

/** How many reach what, and how many cells change. */
export interface Count {
  readonly reach: number;
  /** Cells that gain something, in some Region at least. */
  readonly gained: number;
  /** Cells that lose something. One that gains something, too, is among both. */
  readonly lost: number;
  /** Cells in which nothing changes but conditions. */
  readonly changed: number;
}

const NONE: Count = { reach: 0, gained: 0, lost: 0, changed: 0 };

/** Counts of a selection by account, application, row and column: whichever two of them meet in a cell. */
export class Counts {
  private readonly counts = new Map<string, Count>();

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
    const can = reaches(answers);
    const has = (mark: Mark) => (answers.some((answer) => answer.mark === mark) ? 1 : 0);
    const [gained, lost] = [has('gained'), has('lost')];
    const changes = { gained, lost, changed: gained + lost > 0 ? 0 : has('changed') };
    const { account = '' } = index.grid.rows[row] ?? {};
    const { application = '' } = index.grid.columns[column] ?? {};
    for (const who of [`a${account}`, '']) {
      for (const what of [`p${application}`, `c${column}`, '']) {
        const key = `${who}|${what}`;
        this.add(who, what, { reach: can && !reached.has(key) ? 1 : 0, ...changes });
        if (can) reached.add(key);
      }
    }
    for (const what of [`p${application}`, '']) this.add(`r${row}`, what, { reach: can ? 1 : 0, ...changes });
  }

  /** Of an account and an application, one of both, or of neither for all. */
  of(who: string, what: string): Count {
    return this.counts.get(`${who}|${what}`) ?? NONE;
  }

  private add(who: string, what: string, more: Count): void {
    const key = `${who}|${what}`;
    const { reach, gained, lost, changed } = this.counts.get(key) ?? NONE;
    this.counts.set(key, {
      reach: reach + more.reach,
      gained: gained + more.gained,
      lost: lost + more.lost,
      changed: changed + more.changed,
    });
  }
}
