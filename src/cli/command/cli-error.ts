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

/**
 * Runs something whose errors of a class are for the user to put right.
 *
 * @throws `CliError` with the same message instead of such an error
 */
export function asCliError<T>(known: new (...args: never[]) => Error, exitCode: 1 | 2, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof known) throw new CliError(error.message, exitCode);
    throw error;
  }
}
