/**
 * Whether a name fits a pattern in which `*` stands for any text and `?` for one character. Only the last `*` is ever
 * tried again: a regular expression tries each of them, and twenty in a row take hours.
 */
export function fitsPattern(pattern: string, name: string): boolean {
  const [wanted, given] = [[...pattern], [...name]];
  let [at, here] = [0, 0];
  let again: readonly [at: number, here: number] | undefined;
  while (here < given.length) {
    if (wanted[at] === '*') {
      again = [at, here];
      at += 1;
    } else if (wanted[at] === '?' || wanted[at] === given[here]) {
      at += 1;
      here += 1;
    } else if (again !== undefined) {
      again = [again[0], again[1] + 1];
      [at, here] = [again[0] + 1, again[1]];
    } else {
      return false;
    }
  }
  return wanted.slice(at).every((rest) => rest === '*');
}
