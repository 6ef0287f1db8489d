import {
  OTHER_SIDE,
  type PageCell,
  type PageCellAnswer,
  type PageData,
  type PageEnvironment,
  type PageGrid,
  type PageStatement,
} from './page-data';

/** A row of numbers, each as its difference to the last one in its column; nothing where a row has none. */
type Row = ReadonlyArray<number | null>;

/** What a page holds in a form of which compression leaves little: neighbours differ by the same again and again. */
export interface PackedData extends Omit<PageData, 'environments' | 'statements' | 'sides'> {
  readonly environments: ReadonlyArray<
    Omit<PageEnvironment, 'secrets' | 'keys'> & { readonly secrets: PackedGrid; readonly keys: PackedGrid }
  >;
  readonly sids: readonly string[];
  /** Sorted by policy, with numbers of Sids. */
  readonly statements: readonly Row[];
  readonly sides: readonly Row[];
}

/** Cells as rows, one for each answer. */
type PackedGrid = Omit<PageGrid, 'cells'> & { readonly cells: readonly Row[] };

/** Packs what {@link unpack} gives back: the same proofs behind the same cells. */
export function pack({ environments, statements, sides, ...rest }: PageData): PackedData {
  const order = statements.map((_, place) => place).sort((a, b) => policyOf(statements, a) - policyOf(statements, b));
  const places = new Int32Array(order.length);
  order.forEach((from, place) => {
    places[from] = place;
  });
  const sids = new Map<string, number>();
  const sidNumber = (sid: string): number => {
    const number = sids.get(sid) ?? sids.size;
    sids.set(sid, number);
    return number;
  };
  return {
    ...rest,
    environments: environments.map((each) => ({ ...each, secrets: packGrid(each.secrets), keys: packGrid(each.keys) })),
    statements: differences(order, (from) => {
      const [policy, effect, place, sid] = statements[from] as PageStatement;
      if (place === undefined) return [policy, effect];
      return sid === undefined ? [policy, effect, place] : [policy, effect, place, sidNumber(sid)];
    }),
    sides: differences(sides, (side) => side.map((step) => (step === OTHER_SIDE ? null : (places[step] ?? null)))),
    sids: [...sids.keys()],
  };
}

/** What was packed. */
export function unpack({ environments, statements, sides, sids, ...rest }: PackedData): PageData {
  return {
    ...rest,
    environments: environments.map((each) => ({
      ...each,
      secrets: unpackGrid(each.secrets),
      keys: unpackGrid(each.keys),
    })),
    statements: sums(statements).map(([policy, effect, place, sid]): PageStatement => {
      const [of, does] = [policy ?? -1, effect ?? -1];
      if (place == null) return [of, does];
      return sid == null ? [of, does, place] : [of, does, place, sids[sid] ?? ''];
    }),
    sides: sums(sides).map((side) => side.map((step) => step ?? OTHER_SIDE)),
  };
}

function policyOf(statements: PageData['statements'], place: number): number {
  return statements[place]?.[0] ?? -1;
}

function packGrid(grid: PageGrid): PackedGrid {
  const rows = grid.cells.flatMap(([row, column, ...answers]) => answers.map((answer) => [row, column, ...answer]));
  return { ...grid, cells: differences(rows, (row) => row) };
}

function unpackGrid(grid: PackedGrid): PageGrid {
  const cells: Array<[row: number, column: number, ...answers: PageCellAnswer[]]> = [];
  for (const numbers of sums(grid.cells) as ReadonlyArray<readonly [number, number, ...PageCellAnswer]>) {
    const [row, column, ...answer] = numbers;
    const last = cells.at(-1);
    if (last !== undefined && last[0] === row && last[1] === column) last.push(answer);
    else cells.push([row, column, answer]);
  }
  return { ...grid, cells: cells satisfies readonly PageCell[] };
}

function differences<T>(items: readonly T[], rowOf: (item: T) => Array<number | null>): readonly Row[] {
  const last: number[] = [];
  return items.map((item) => {
    const row = rowOf(item);
    for (let column = 0; column < row.length; column += 1) {
      const number = row[column];
      if (number == null) continue;
      row[column] = number - (last[column] ?? 0);
      last[column] = number;
    }
    return row;
  });
}

function sums(rows: readonly Row[]): readonly Row[] {
  const last: number[] = [];
  return rows.map((row) =>
    row.map((difference, column) => {
      if (difference === null) return null;
      last[column] = (last[column] ?? 0) + difference;
      return last[column];
    }),
  );
}
