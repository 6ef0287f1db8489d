import { timedOut } from './timed-out';

/**
 * Waits for work, and not forever: for drivers that take no socket of ours. What the work still does is not waited for.
 * @throws Error with the code `ETIMEDOUT`
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
