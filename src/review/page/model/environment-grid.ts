import type { EnvironmentReport, Pair } from '../../report/report';
import type { PageCell, PageGrid } from '../view/page-data';
import { type CellEntry, GridAnswers } from './grid-answers';
import { Names } from './names';
import type { ProofTable } from './proof-table';

/** The matrix of an environment, of those accesses alone that are wanted; without proofs, where no table takes them. */
export function environmentGrid(
  environment: EnvironmentReport,
  isWanted: (pair: Pair) => boolean,
  proofs?: ProofTable,
): PageGrid {
  const names = new Names(environment);
  const answers = new GridAnswers(proofs);
  const shown = shownOf(environment, isWanted);
  const accounts = new Map(shown.map(({ principal, account }) => [principal, account]));
  const [principals, secrets] = [inOrder(accounts.keys()), inOrder(shown.map(({ secret }) => secret))];
  const cells = new Map<number, CellEntry[]>();
  for (const each of shown) {
    const place = (principals.get(each.principal) ?? 0) * secrets.size + (secrets.get(each.secret) ?? 0);
    const cell = cells.get(place);
    if (cell === undefined) cells.set(place, [each]);
    else cell.push(each);
  }
  return {
    rows: [...principals.keys()].map((name) => names.row(name, accounts.get(name))),
    columns: [...secrets.keys()].map((name) => names.column(name)),
    cells: [...cells]
      .sort(([a], [b]) => a - b)
      .map(([place, each]): PageCell => {
        return [Math.floor(place / secrets.size), place % secrets.size, ...answers.of(each)];
      }),
    answers: answers.all,
  };
}

// The graph and the lists without a script ask for it again, and a large one takes seconds.
const known = new WeakMap<EnvironmentReport, PageGrid>();

/** The matrix of secrets, without its proofs. */
export function secretsGrid(environment: EnvironmentReport): PageGrid {
  const grid =
    known.get(environment) ?? environmentGrid(environment, ({ capability }) => capability !== 'administer-key');
  known.set(environment, grid);
  return grid;
}

/** Access that is, each with what the change does to it, and access that is no longer. */
function shownOf({ access, changes }: EnvironmentReport, isWanted: (pair: Pair) => boolean): readonly CellEntry[] {
  const wanted = access.filter(isWanted);
  const rest = new Map(changes.filter(isWanted).map((change) => [keyOf(change), change]));
  if (rest.size === 0) return wanted;
  const kept = wanted.map((entry): CellEntry => {
    const key = keyOf(entry);
    const change = rest.get(key);
    if (change === undefined) return entry;
    rest.delete(key);
    return { ...entry, change };
  });
  return [...kept, ...[...rest.values()].map((change): CellEntry => ({ ...change, change, state: change.after }))];
}

function keyOf({ principal, secret, region, capability }: Pair): string {
  return JSON.stringify([principal, secret, region, capability]);
}

function inOrder(names: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].sort().map((name, index) => [name, index]));
}
