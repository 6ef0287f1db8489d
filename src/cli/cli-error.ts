/** What the user can put right; shown as its message alone. Anything else is a defect and shown with its stack. */
export class CliError extends Error {
  public override readonly name: string = 'CliError';

  /** @param exitCode 1 failure, 2 wrong usage */
  public constructor(
    message: string,
    public readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
