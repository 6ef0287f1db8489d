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
      const key = `${cause.kind} ${plain(cause.headline)}`;
      const known = items.get(key);
      items.set(key, {
        ...(known ?? itemOf(cause, rankIn(environment, cause, blocks))),
        environments: [...(known?.environments ?? []), environment.name],
        blocks: blocks || (known?.blocks ?? false),
      });
    }
  }
  // A sort that is stable keeps the order of the environments, and of causes within one.
  return [...items.values()].sort((a, b) => a.rank - b.rank);
}

function itemOf({ headline, why, remedy, location }: Cause, rank: number): Omit<Item, 'environments' | 'blocks'> {
  return {
    ...{ headline, why, rank },
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
