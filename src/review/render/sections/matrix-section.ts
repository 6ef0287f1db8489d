import { groupedBy } from '../../../model/grouped-by';
import type { Capability } from '../../access/capability';
import type { AccessChange, EnvironmentReport, Pair } from '../../report/report';
import { BREAK, type Cell, name, type Part, rowsOf, type Section, text } from './section';
import { type Short, shortOf } from './short';

/** Columns beyond which secrets stand together by their application. */
const MOST_COLUMNS = 12;
const LETTERS: Readonly<Record<Capability, string>> = {
  read: 'R',
  write: 'W',
  administer: 'A',
  'administer-key': 'K',
};
const SIGNS = { gained: '+', lost: '−', widened: '~', narrowed: '~', 'not-comparable': '~' } as const;
const LEGEND =
  'R read, W write, A administer, K administer the key; + gained, − lost, ~ under other conditions, ? not proven';

/** A principal of an environment, with all that changes of its access. */
interface Row {
  readonly environment: EnvironmentReport;
  readonly short: Short;
  readonly changes: readonly [AccessChange, ...AccessChange[]];
}

/** Principals by secrets, of which access changes: rows and columns in which nothing changes are left out. */
export function matrixSection(environments: readonly EnvironmentReport[]): Section {
  const rows = environments.flatMap((environment): readonly Row[] => {
    const short = shortOf(environment);
    const byPrincipal = groupedBy(environment.changes, ({ principal }) => principal);
    return [...byPrincipal.values()].map((changes) => ({ environment, short, changes }));
  });
  const { columns, columnOf } = columnsOf(rows);
  const shown = columns.slice(0, MOST_COLUMNS);
  const more = columns.length - shown.length;
  const isOne = environments.length === 1;
  const accessOf = accessesOf();
  return {
    title: 'Matrix of what changes',
    headings: [
      ...(isOne ? [] : [[text('environment')]]),
      [text('who')],
      ...shown.map((column): Cell => [name(column, 60)]),
    ],
    rows: rowsOf(rows, ({ environment, short, changes }): readonly Cell[] => {
      const [{ principal }] = changes;
      const byColumn = groupedBy(changes, ({ secret }) => columnOf(short(secret)));
      const kept = keptOf(changes, accessOf(environment, principal));
      const cells = shown.map((column) => cellOf(byColumn.get(column) ?? [], kept));
      return [...(isOne ? [] : [[name(environment.name, 40)]]), [name(short(principal))], ...cells];
    }),
    note: more > 0 ? `${LEGEND}. Columns that are left out: ${more}` : LEGEND,
  };
}

/** Short names of secrets; of many of them, their applications. */
function columnsOf(rows: readonly Row[]): {
  readonly columns: readonly string[];
  readonly columnOf: (secret: string) => string;
} {
  const names = new Set<string>();
  for (const { short, changes } of rows) for (const { secret } of changes) names.add(short(secret));
  const secrets = [...names].sort();
  if (secrets.length <= MOST_COLUMNS) return { columns: secrets, columnOf: (secret) => secret };
  return { columns: [...new Set(secrets.map(applicationOf))].sort(), columnOf: applicationOf };
}

function applicationOf(secret: string): string {
  return `${secret.split('/')[0] ?? secret}/*`;
}

/** A letter for each capability and way in which it changes; with its Regions, where it is kept in others. */
function cellOf(changes: readonly AccessChange[], kept: ReadonlySet<string>): Cell {
  const alike = groupedBy(changes, ({ capability, change, after }) => `${capability} ${change} ${after.verdict}`);
  const marks = [...alike.values()].map((same) => {
    const [first] = same;
    const regions = [...new Set(same.map(({ region }) => region))].sort();
    const sign = `${SIGNS[first.change]}${LETTERS[first.capability]}${first.after.verdict === 'not-proven' ? '?' : ''}`;
    const place = same.some((each) => kept.has(keyOf(each))) ? ` ${regions.join(', ')}` : '';
    const mark: Part = first.change === 'gained' ? { strong: sign } : text(sign);
    return [mark, ...(place === '' ? [] : [text(place)])];
  });
  return marks.flatMap((mark, index): Cell => [...(index === 0 ? [] : [BREAK]), ...mark]);
}

/** Finds what a principal may do; looked up when the first row is shown. */
function accessesOf(): (environment: EnvironmentReport, principal: string) => readonly Pair[] {
  const known = new Map<EnvironmentReport, ReadonlyMap<string, readonly Pair[]>>();
  return (environment, principal) => {
    const byPrincipal = known.get(environment) ?? groupedBy(environment.access, (each) => each.principal);
    known.set(environment, byPrincipal);
    return byPrincipal.get(principal) ?? [];
  };
}

/** What of the access of a principal is as it was in some Region. */
function keptOf(changes: readonly Pair[], access: readonly Pair[]): ReadonlySet<string> {
  const changed = new Set(changes.map((each) => `${keyOf(each)} ${each.region}`));
  return new Set(access.filter((each) => !changed.has(`${keyOf(each)} ${each.region}`)).map(keyOf));
}

function keyOf({ secret, capability }: Pair): string {
  return `${capability} ${secret}`;
}
