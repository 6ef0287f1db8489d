/** Gives each value a number, the same to what is written the same. */
export class Numbered<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  /** The place of a value among all, where it is put if it is new. */
  numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}
