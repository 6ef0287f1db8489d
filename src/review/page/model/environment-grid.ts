import type { AccessChange, EnvironmentReport, Pair } from '../../report/report';
import type { PageCell, PageGrid } from '../view/page-data';
import { type CellEntry, GridAnswers } from './grid-answers';
import { Names } from './names';
import { ProofTable } from './proof-table';

/** Which accesses a matrix shows: those to secrets and parameters, or those to keys. */
type Kind = 'secrets' | 'keys';

/** The matrix of an environment, with proofs as numbers of a table. */
export function environmentGrid(environment: EnvironmentReport, kind: Kind, proofs: ProofTable): PageGrid {
  const isWanted = ({ capability }: Pair) => (capability === 'administer-key') === (kind === 'keys');
  const [access, changes] = [environment.access.filter(isWanted), environment.changes.filter(isWanted)];
  const accounts = new Map<string, string | undefined>();
  const columns = new Set<string>();
  for (const { principal, account, secret } of [...access, ...changes]) {
    accounts.set(principal, account);
    columns.add(secret);
  }
  const [principals, secrets] = [inOrder(accounts.keys()), inOrder(columns)];
  const cells = new Map<number, CellEntry[]>();
  const cellOf = ({ principal, secret }: Pair): CellEntry[] => {
    const place = (principals.get(principal) ?? 0) * secrets.size + (secrets.get(secret) ?? 0);
    const cell = cells.get(place) ?? [];
    if (cell.length === 0) cells.set(place, cell);
    return cell;
  };
  for (const entry of access) cellOf(entry).push(entry);
  for (const change of changes) putChange(cellOf(change), change);
  const names = new Names(environment);
  const answers = new GridAnswers(proofs);
  const grid = {
    rows: [...principals.keys()].map((name) => names.row(name, accounts.get(name))),
    columns: [...secrets.keys()].map((name) => names.column(name)),
    cells: [...cells]
      .sort(([a], [b]) => a - b)
      .map(([place, each]): PageCell => {
        return [Math.floor(place / secrets.size), place % secrets.size, ...answers.of(each)];
      }),
    answers: answers.all,
  };
  if (kind === 'secrets') known.set(environment, grid);
  return grid;
}

// The graph and the lists without a script ask for what the page holds already, and a large one takes seconds.
const known = new WeakMap<EnvironmentReport, PageGrid>();

/** The matrix of secrets, for what looks at no proof. */
export function secretsGrid(environment: EnvironmentReport): PageGrid {
  return known.get(environment) ?? environmentGrid(environment, 'secrets', new ProofTable());
}

/** What a change does to an access of a cell, or access that is no longer. */
function putChange(cell: CellEntry[], change: AccessChange): void {
  const place = cell.findIndex(({ region, capability, change: known }) => {
    return region === change.region && capability === change.capability && known === undefined;
  });
  const entry = cell[place];
  if (entry === undefined) cell.push({ ...change, change, state: change.after });
  else cell[place] = { ...entry, change };
}

function inOrder(names: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].sort().map((name, index) => [name, index]));
}
