import type { GridIndex } from './grid-index';
import type { PrincipalKind } from './page-data';
import type { Selection } from './selection';

/** A row of the matrix as it is shown: an account, principals that are alike, or one principal. */
export interface RowItem {
  readonly kind: 'account' | 'alike' | 'principal';
  readonly key: string;
  readonly label: string;
  /** Name in full. */
  readonly title: string;
  /** Places of its principals in the grid; for `alike` the first has the cells of all. */
  readonly rows: readonly number[];
  /** How its counts are found. */
  readonly who: string;
  /** @default - there is nothing to open */
  readonly isOpen?: boolean;
}

/** A column as it is shown: an application that is closed, or a secret or key. */
export interface ColumnItem {
  readonly kind: 'application' | 'column';
  readonly label: string;
  readonly title: string;
  readonly application: string;
  /** Places of its secrets in the grid. */
  readonly columns: readonly number[];
  /** How its counts are found. */
  readonly what: string;
}

/** An application over its columns. */
export interface Band {
  readonly application: string;
  readonly label: string;
  readonly first: number;
  readonly count: number;
  readonly isOpen: boolean;
}

/** What is open, by the keys of items. */
export interface Opened {
  /** Whether accounts and applications are open unless they are switched. */
  readonly byDefault: boolean;
  readonly switched: ReadonlySet<string>;
}

/** Rows and columns of a matrix in the order in which they are shown. */
export interface Layout {
  readonly rows: readonly RowItem[];
  readonly columns: readonly ColumnItem[];
  readonly bands: readonly Band[];
}

/** Lays a selection out by accounts and applications, of which some are open. */
export function layOut(index: GridIndex, selection: Selection, opened: Opened): Layout {
  const isOpen = (key: string) => opened.switched.has(key) !== opened.byDefault;
  const columns: ColumnItem[] = [];
  const bands: Band[] = [];
  const rest = index.applications.length === 1 ? 'all' : 'other';
  for (const { name, members } of index.applications) {
    const shown = members.filter((column) => selection.columns.has(column));
    if (shown.length === 0) continue;
    const open = name === '' || isOpen(applicationKey(name));
    const items = open ? shown.map((column) => columnItem(index, column)) : [applicationItem(name, shown)];
    bands.push({
      ...{ application: name, label: name === '' ? rest : name, first: columns.length, count: items.length },
      isOpen: open,
    });
    columns.push(...items);
  }
  const rows = index.accounts.flatMap(({ name, members }): readonly RowItem[] => {
    const shown = members.filter((row) => selection.rows.has(row));
    if (shown.length === 0) return [];
    const open = isOpen(accountKey(name));
    const label = name === '' ? 'without an account' : `account ${name}`;
    const head: RowItem = {
      ...{ kind: 'account', key: accountKey(name), label, title: label, rows: shown, who: `a${name}` },
      isOpen: open,
    };
    return open ? [head, ...principalItems(index, shown, selection, opened)] : [head];
  });
  return { rows, columns, bands };
}

export function accountKey(name: string): string {
  return `account ${name}`;
}

export function applicationKey(name: string): string {
  return `application ${name}`;
}

function columnItem(index: GridIndex, column: number): ColumnItem {
  const { label = '', name = '', application = '' } = index.grid.columns[column] ?? {};
  const own = application !== '' && label.startsWith(`${application}/`) ? label.slice(application.length + 1) : label;
  return { kind: 'column', label: own, title: name, application, columns: [column], what: `c${column}` };
}

function applicationItem(name: string, columns: readonly number[]): ColumnItem {
  const label = columns.length === 1 ? '1 secret' : `${columns.length} secrets`;
  return { kind: 'application', label, title: name, application: name, columns, what: `p${name}` };
}

/** Principals of one account: those with equal cells are one row. */
function principalItems(
  index: GridIndex,
  rows: readonly number[],
  { columns }: Selection,
  { switched }: Opened,
): readonly RowItem[] {
  const alike = new Map<string, number[]>();
  for (const row of rows) {
    const key = `${index.grid.rows[row]?.kind} ${signature(index, row, columns)}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [row]);
    else known.push(row);
  }
  return [...alike.values()].flatMap((each): readonly RowItem[] => {
    const [first = 0] = each;
    if (each.length === 1) return [principalItem(index, first)];
    const { kind = 'other' } = index.grid.rows[first] ?? {};
    const key = `alike ${first}`;
    const isOpen = switched.has(key);
    const title = each.map((row) => index.grid.rows[row]?.label).join(', ');
    const label = `${each.length} ${PLURALS[kind]}`;
    const head: RowItem = { kind: 'alike', key, label, title, rows: each, who: `r${first}`, isOpen };
    return isOpen ? [head, ...each.map((row) => principalItem(index, row))] : [head];
  });
}

const PLURALS: Readonly<Record<PrincipalKind, string>> = {
  role: 'roles',
  person: 'people',
  service: 'services',
  account: 'accounts',
  other: 'principals',
};

function principalItem({ grid }: GridIndex, row: number): RowItem {
  const { label = '', name = '', kind } = grid.rows[row] ?? {};
  // Below the head of its account it would be read as the same once more.
  const shown = kind === 'account' ? 'the account itself' : label;
  return { kind: 'principal', key: `row ${row}`, label: shown, title: name, rows: [row], who: `r${row}` };
}

/** All that the cells of a row say, but for their proofs. */
function signature(index: GridIndex, row: number, columns: ReadonlySet<number>): string {
  return index
    .cellsOf(row)
    .filter(([, column]) => columns.has(column))
    .map(([, column, ...answers]) => `${column}:${answers.map(([answer]) => answer).join('+')}`)
    .join();
}
