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

/** A count that is counted up in its place: a large matrix has some hundred thousand sums. */
type Sum = { -readonly [Part in keyof Count]: Count[Part] };

/** Counts of a selection by account, application, row and column: whichever two of them meet in a cell. */
export class Counts {
  private readonly counts = new Map<string, Map<string, Sum>>();

  constructor(index: GridIndex, { rows, columns }: Selection) {
    const whats = index.grid.columns.map(({ application }, column) => [`p${application}`, '', `c${column}`]);
    for (const row of rows) this.addRow(index, row, columns, whats);
  }

  /** Of an account and an application, one of both, or of neither for all. */
  of(who: string, what: string): Count {
    return this.counts.get(who)?.get(what) ?? NONE;
  }

  private addRow(index: GridIndex, row: number, columns: Selection['columns'], whats: readonly string[][]): void {
    // A principal counts once in each block, however many secrets of it it reads.
    const reached = new Set<string>();
    const account = this.sumsOf(`a${index.grid.rows[row]?.account ?? ''}`);
    for (const cell of index.cellsOf(row)) {
      const [, column] = cell;
      if (!columns.has(column)) continue;
      const [reach, changes] = countsOf(index, cell);
      for (const what of whats[column] ?? []) {
        const more = { reach: reached.has(what) ? 0 : reach, ...changes };
        if (reach > 0) reached.add(what);
        for (const sums of [account, this.sumsOf('')]) add(sums, what, more);
      }
      for (const what of (whats[column] ?? []).slice(0, 2)) add(this.sumsOf(`r${row}`), what, { reach, ...changes });
    }
  }

  private sumsOf(who: string): Map<string, Sum> {
    let sums = this.counts.get(who);
    if (sums === undefined) {
      sums = new Map();
      this.counts.set(who, sums);
    }
    return sums;
  }
}

function countsOf(index: GridIndex, cell: PageCell): readonly [reach: number, changes: Omit<Count, 'reach'>] {
  const answers = index.answers(cell);
  const has = (mark: Mark) => (answers.some((answer) => answer.mark === mark) ? 1 : 0);
  const [gained, lost] = [has('gained'), has('lost')];
  return [reaches(answers) ? 1 : 0, { gained, lost, changed: gained + lost > 0 ? 0 : has('changed') }];
}

function add(sums: Map<string, Sum>, what: string, more: Count): void {
  const sum = sums.get(what);
  if (sum === undefined) {
    sums.set(what, { ...more });
    return;
  }
  sum.reach += more.reach;
  sum.gained += more.gained;
  sum.lost += more.lost;
  sum.changed += more.changed;
}
