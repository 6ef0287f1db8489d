import { blocksBy, type VerdictOptions } from './blocks';
import type { Cause, Item } from './cause';
import { plain } from './phrase';
import type { EnvironmentReport } from './report';

/** What people are told, the most important first: what a change brings, and what blocks though it was there before. */
export function itemsOf(environments: readonly EnvironmentReport[], options: VerdictOptions): readonly Item[] {
  const items = new Map<string, Item>();
  for (const environment of environments) {
    for (const cause of environment.causes) {
      const blocks = blocksBy(environment, cause, options);
      if (!cause.news && !blocks) continue;
      const item = itemOf(environment.name, cause, blocks, rankIn(environment, cause, blocks));
      const key = keyOf(item, cause, items);
      const known = items.get(key);
      items.set(key, known === undefined ? item : joined(known, item));
    }
  }
  // A sort that is stable keeps the order of the environments, and of causes within one.
  return [...items.values()].sort((a, b) => a.rank - b.rank);
}

/** Causes of one environment stay apart, whatever they are called. */
function keyOf(
  { environments: [own = ''], headline }: Item,
  { kind }: Cause,
  items: ReadonlyMap<string, Item>,
): string {
  const base = `${kind} ${plain(headline)}`;
  let key = base;
  for (let copy = 2; items.get(key)?.environments.includes(own); copy += 1) key = `${base} ${copy}`;
  return key;
}

/** The same in one more environment: told as it is where it matters most. */
function joined(known: Item, item: Item): Item {
  const matters = item.rank < known.rank || (item.rank === known.rank && item.blocks && !known.blocks) ? item : known;
  return {
    ...matters,
    environments: [...known.environments, ...item.environments],
    blocks: known.blocks || item.blocks,
  };
}

function itemOf(environment: string, { headline, why, remedy, location }: Cause, blocks: boolean, rank: number): Item {
  return {
    ...{ environments: [environment], headline, why, blocks, rank },
    ...(remedy !== undefined && { remedy }),
    ...(location !== undefined && { location }),
  };
}

/** Access that must not be gained is not expected, and what is not proven matters less where nothing has to be proven. */
function rankIn({ changes }: EnvironmentReport, { rank, consequences }: Cause, blocks: boolean): number {
  const isGain = consequences.some(({ of, index }) => of === 'changes' && changes[index]?.change === 'gained');
  const isRest = consequences.every(({ of }) => of === 'notProven');
  if (blocks) return rank >= GAINED && isGain ? 0 : rank;
  return isRest ? LEAST : rank;
}

const GAINED = 5;
const LEAST = 9;
