/** An expression beyond the part of the language that is read. Its message names the construct, never its text. */
export class UnsupportedSyntax extends Error {
  override readonly name: string = 'UnsupportedSyntax';
}

/** Levels of an expression that are read: nobody writes as many by hand. */
const MOST_LEVELS = 100;

/** A place in a text that is being parsed. */
export class Cursor {
  private position = 0;
  private level = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  startsWith(prefix: string): boolean {
    return this.text.startsWith(prefix, this.position);
  }

  /** Takes the prefix if it comes next. */
  take(prefix: string): boolean {
    const found = this.startsWith(prefix);
    if (found) this.position += prefix.length;
    return found;
  }

  /** Takes what the pattern matches here; the pattern must be sticky. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    this.position += found?.length ?? 0;
    return found;
  }

  /**
   * Parses what stands one level inside of what is being parsed.
   *
   * @throws UnsupportedSyntax when that is deeper than is read
   */
  inside<T>(parse: () => T): T {
    this.level += 1;
    if (this.level > MOST_LEVELS) throw new UnsupportedSyntax(`an expression deeper than ${MOST_LEVELS} levels`);
    const parsed = parse();
    this.level -= 1;
    return parsed;
  }

  next(): string {
    const char = this.text[this.position] ?? '';
    this.position += 1;
    return char;
  }

  skipSpace(): void {
    this.match(/\s*/y);
  }

  /** @throws UnsupportedSyntax when something else comes next */
  expect(text: string): void {
    this.skipSpace();
    if (!this.take(text)) throw new UnsupportedSyntax('an operator or other syntax that is not read');
  }
}
