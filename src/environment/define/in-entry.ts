/** Runs a check. @throws with where the data is wrong before what is wrong */
export function inEntry<Value>(owner: string, entry: string, check: () => Value): Value {
  try {
    return check();
  } catch (cause) {
    throw new Error(`${owner}, ${entry}: ${(cause as Error).message}`, { cause });
  }
}
