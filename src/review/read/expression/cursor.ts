/** An expression beyond the part of the language that is read. Its message names the construct, never its text. */
export class UnsupportedSyntax extends Error {
  public override readonly name: string = 'UnsupportedSyntax';
}

/** A place in a text that is being parsed. */
export class Cursor {
  private position = 0;

  public constructor(private readonly text: string) {}

  public get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  public startsWith(prefix: string): boolean {
    return this.text.startsWith(prefix, this.position);
  }

  /** Takes the prefix if it comes next. */
  public take(prefix: string): boolean {
    const found = this.startsWith(prefix);
    if (found) this.position += prefix.length;
    return found;
  }

  /** Takes what the pattern matches here; the pattern must be sticky. */
  public match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    this.position += found?.length ?? 0;
    return found;
  }

  public next(): string {
    const char = this.text[this.position] ?? '';
    this.position += 1;
    return char;
  }

  public skipSpace(): void {
    this.match(/\s*/y);
  }

  /** @throws UnsupportedSyntax when something else comes next */
  public expect(text: string): void {
    this.skipSpace();
    if (!this.take(text)) throw new UnsupportedSyntax('an operator or other syntax that is not read');
  }
}
