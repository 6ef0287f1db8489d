/** What every grant on a secret demands. */
interface Demand {
  readonly secret: string;
  readonly conditions: readonly string[];
}

/** Secrets that are named one by one. */
const MOST_NAMES = 5;

/**
 * What every grant on a secret demands, said once below a table that does not repeat it.
 *
 * @param all how many secrets the table is about
 * @returns nothing where no secret has such conditions
 */
export function standingWords(demands: readonly Demand[], all: number): string | undefined {
  const bySet = new Map<string, string[]>();
  for (const { secret, conditions } of demands) {
    const words = conditions.join(' and ');
    bySet.set(words, [...(bySet.get(words) ?? []), secret]);
  }
  const sets = [...bySet].sort(([, a], [, b]) => b.length - a.length);
  const [first] = sets;
  if (first === undefined) return undefined;
  if (first[1].length === all) return `Every grant demands ${first[0]}, which is not repeated above`;
  const each = sets.map(([words, secrets]) => `${words} on ${listed(secrets)}`);
  return `Demanded by every grant, and not repeated above: ${each.join('; ')}`;
}

function listed(secrets: readonly string[]): string {
  const more = secrets.length - MOST_NAMES;
  const shown = secrets.slice(0, MOST_NAMES).map((each) => `'${each}'`);
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
