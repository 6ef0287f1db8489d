import type { PageAnswer, PageCell, PageGrid } from './page-data';

/** An account or application with the places of what belongs to it. */
export interface Block {
  /** Empty for what belongs to none. */
  readonly name: string;
  readonly members: readonly number[];
}

/** A grid with what is asked of it again and again. */
export class GridIndex {
  readonly accounts: readonly Block[];
  readonly applications: readonly Block[];
  /** What may be searched, in lower case. */
  readonly rowTexts: readonly string[];
  readonly columnTexts: readonly string[];
  readonly answerTexts: readonly string[];
  private readonly places: ReadonlyMap<number, PageCell>;
  private readonly byRow: readonly PageCell[][];

  constructor(readonly grid: PageGrid) {
    const { rows, columns, answers, cells } = grid;
    this.accounts = blocks(rows.map(({ account }) => account));
    this.applications = blocks(columns.map(({ application }) => application));
    this.rowTexts = rows.map(({ name, label, account }) => `${name} ${label} ${account}`.toLowerCase());
    this.columnTexts = columns.map(({ name, label }) => `${name} ${label}`.toLowerCase());
    this.answerTexts = answers.map((answer) => searchable(answer).toLowerCase());
    this.byRow = rows.map(() => []);
    for (const cell of cells) this.byRow[cell[0]]?.push(cell);
    this.places = new Map(cells.map((cell) => [cell[0] * columns.length + cell[1], cell]));
  }

  /** What a principal may do with a secret or key; nothing for an empty cell. */
  cell(row: number, column: number): PageCell | undefined {
    return this.places.get(row * this.grid.columns.length + column);
  }

  /** The filled cells of a row, in the order of columns. */
  cellsOf(row: number): readonly PageCell[] {
    return this.byRow[row] ?? [];
  }

  /** The answers of a cell. */
  answers([, , ...answers]: PageCell): readonly PageAnswer[] {
    return answers.flatMap(([number]) => this.grid.answers[number] ?? []);
  }
}

/** Whether a change touches any of the answers. */
export function isChanged(answers: readonly PageAnswer[]): boolean {
  return answers.some(({ mark }) => mark !== 'kept');
}

/** Whether the value, or the control of a key, can be had after the change, as far as is known. */
export function reaches(answers: readonly PageAnswer[]): boolean {
  return answers.some(({ letter, after }) => (letter === 'R' || letter === 'K') && after.verdict !== 'denied');
}

/** The last one is what has no name. */
function blocks(names: readonly string[]): readonly Block[] {
  const members = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const known = members.get(name);
    if (known === undefined) members.set(name, [index]);
    else known.push(index);
  }
  const order = (name: string) => (name === '' ? '\uffff' : name);
  return [...members]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([name, each]) => ({ name, members: each }));
}

function searchable({ mark, regions, after, before }: PageAnswer): string {
  const words = [mark, ...regions, after.further, after.verdict.replace('-', ' '), before?.further];
  return words.filter((word) => word !== undefined).join(' ');
}
