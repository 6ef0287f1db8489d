import type { Capability } from '../../access/capability';
import type { AccessChange, EnvironmentReport, Pair } from '../../report/report';
import { grouped } from './change-rows';
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

/** One change in its place of the matrix. */
interface Placed extends AccessChange {
  readonly environment: string;
  readonly who: string;
  readonly column: string;
  /** Whether the principal keeps the same in another Region. */
  readonly isKept: boolean;
}

/** Principals by secrets, of which access changes: rows and columns in which nothing changes are left out. */
export function matrixSection(environments: readonly EnvironmentReport[]): Section {
  const { placed, columns } = placedIn(environments);
  const shown = columns.slice(0, MOST_COLUMNS);
  const more = columns.length - shown.length;
  const isOne = environments.length === 1;
  const rows = rowsOf(
    grouped(placed, ({ environment, principal }) => [environment, principal]),
    (changes): readonly Cell[] => {
      const [{ environment, who }] = changes;
      const cells = shown.map((column) => cellOf(changes.filter((each) => each.column === column)));
      return [...(isOne ? [] : [[name(environment, 40)]]), [name(who)], ...cells];
    },
  );
  return {
    title: 'Matrix of what changes',
    headings: [
      ...(isOne ? [] : [[text('environment')]]),
      [text('who')],
      ...shown.map((column): Cell => [name(column, 60)]),
    ],
    rows,
    note: more > 0 ? `${LEGEND}. Columns that are left out: ${more}` : LEGEND,
  };
}

function placedIn(environments: readonly EnvironmentReport[]): {
  readonly placed: readonly Placed[];
  readonly columns: readonly string[];
} {
  const placed = environments.flatMap((environment) => {
    const short: Short = shortOf(environment);
    const kept = keptIn(environment);
    return environment.changes.map((each) => ({
      ...each,
      environment: environment.name,
      who: short(each.principal),
      column: short(each.secret),
      isKept: kept.has(keyOf(each)),
    }));
  });
  const secrets = [...new Set(placed.map(({ column }) => column))].sort();
  if (secrets.length <= MOST_COLUMNS) return { placed, columns: secrets };
  return {
    placed: placed.map((each) => ({ ...each, column: applicationOf(each.column) })),
    columns: [...new Set(secrets.map(applicationOf))].sort(),
  };
}

function applicationOf(secret: string): string {
  return `${secret.split('/')[0] ?? secret}/*`;
}

/** A letter for each capability and way in which it changes; with its Regions, where it is kept in others. */
function cellOf(changes: readonly Placed[]): Cell {
  const marks = grouped(changes, ({ capability, change, after }) => [capability, change, after.verdict]).map(
    (alike) => {
      const [first] = alike;
      const regions = [...new Set(alike.map(({ region }) => region))].sort();
      const sign = `${SIGNS[first.change]}${LETTERS[first.capability]}${first.after.verdict === 'not-proven' ? '?' : ''}`;
      const place = alike.some(({ isKept }) => isKept) ? ` ${regions.join(', ')}` : '';
      const mark: Part = first.change === 'gained' ? { strong: sign } : text(sign);
      return [mark, ...(place === '' ? [] : [text(place)])];
    },
  );
  return marks.flatMap((mark, index): Cell => [...(index === 0 ? [] : [BREAK]), ...mark]);
}

/** What is as it was in some Region. */
function keptIn({ changes, access }: EnvironmentReport): ReadonlySet<string> {
  const changed = new Set(changes.map((each) => `${keyOf(each)} ${each.region}`));
  return new Set(access.filter((each) => !changed.has(`${keyOf(each)} ${each.region}`)).map(keyOf));
}

function keyOf({ principal, secret, capability }: Pair): string {
  return `${capability} ${secret} ${principal}`;
}
