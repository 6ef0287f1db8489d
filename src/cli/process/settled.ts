/**
 * Waits until all have ended, also when one fails: what is cleaned up afterwards is then in use by none of them.
 *
 * @throws the first failure, in the order of the list
 */
export async function settled<T extends readonly unknown[]>(
  promises: {
    readonly [K in keyof T]: Promise<T[K]>;
  },
): Promise<T> {
  const outcomes = await Promise.allSettled(promises);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return Promise.all(promises) as unknown as Promise<T>;
}
