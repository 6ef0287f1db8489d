import type { Fetched } from '../answers/held';
import { isAway } from '../answers/is-away';
import type { Source, Wanted } from './source';

/** What is asked for, by whoever sets no time. */
export type Asked = Omit<Wanted, 'signal'>;

/**
 * Asks the first Region, and where AWS does not answer there in time, the next.
 *
 * @param regions nothing stands for the Region of the environment
 */
export function inRegions(
  regions: ReadonlyArray<string | undefined>,
  sourceOf: (region: string | undefined) => Source,
  timeoutSeconds: number,
): (asked: Asked) => Promise<Fetched> {
  const sources = regions.map((region) => [region, sourceOf(region)] as const);
  return async (asked) => {
    let last: unknown;
    for (const [region, source] of sources) {
      try {
        const signal = AbortSignal.timeout(timeoutSeconds * 1000);
        return await source.fetch({ ...asked, id: idIn(asked.id, region), signal });
      } catch (error) {
        if (!isAway(error)) throw error;
        last = error;
      }
    }
    throw last;
  };
}

/** The ARN of a replica is that of its primary, in another Region. */
function idIn(id: string, region: string | undefined): string {
  return region === undefined ? id : id.replace(/^(arn:[^:]+:secretsmanager:)[^:]+/, `$1${region}`);
}
