import { setTimeout as sleep } from 'node:timers/promises';

/** How long and how often to look. */
export interface PollOptions {
  /** Seconds. */
  readonly patience: number;
  /** Seconds. @default 10 */
  readonly every?: number;
  readonly signal: AbortSignal;
}

/** Looks until something is seen. @returns nothing when patience ends */
export async function poll<T>(look: () => Promise<T | undefined>, options: PollOptions): Promise<T | undefined> {
  const { patience, every = 10, signal } = options;
  const end = Date.now() + patience * 1000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined || Date.now() >= end) return seen;
    await sleep(Math.min(every * 1000, Math.max(0, end - Date.now())), undefined, { signal });
  }
}
