import { type IResolvable, Token } from 'cdktf';

/**
 * Text that is known only when the stacks are written.
 *
 * cdktf's own `Lazy` would do, but it keeps a stack trace for each text, in memory for as long as the app lives.
 */
export class LateText implements IResolvable {
  /** @param render gives the text when the stacks are written */
  static of(render: () => string): string {
    return Token.asString(new LateText(render));
  }

  readonly creationStack: string[] = [];

  private constructor(private readonly render: () => string) {}

  resolve(): string {
    return this.render();
  }

  toString(): string {
    return Token.asString(this);
  }
}
