/** What the user can put right; shown as its message alone. Anything else is a defect and shown with its stack. */
export class CliError extends Error {
  override readonly name: string = 'CliError';

  /** @param exitCode 1 failure, 2 wrong usage */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
