import type { Held } from '../answers/held';

/** How work is run with a value. */
export interface UseOptions {
  /**
   * Whether an error says that the value was refused, so that the work is run again, from its start, with another. What
   * it did before must be safe to do twice.
   * @default isRefusedLogin
   */
  readonly isRefused?: (error: unknown) => boolean;
}

const MOST_RETRIES = 2;

/** Runs work with a value, and again with another version when it is refused. @throws what the work throws */
export async function useValue<T>(
  first: Held,
  work: (held: Held) => Promise<T>,
  isRefused: (error: unknown) => boolean,
  renewed: (refused: ReadonlySet<string>) => Promise<Held | undefined>,
): Promise<T> {
  const refused = new Set<string>();
  let held = first;
  for (let retries = 0; ; retries += 1) {
    try {
      return await work(held);
    } catch (error) {
      if (retries === MOST_RETRIES || !isRefused(error)) throw error;
      refused.add(held.version);
      // What helps to find another version is not what the work failed with.
      const next = await renewed(refused).catch(() => undefined);
      if (next === undefined) throw error;
      held = next;
    }
  }
}
