import type { Screen } from '../output/screen';

/** What a command may touch of the world around it. */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly home: string;
  /** Aborts on Ctrl-C, on SIGTERM, and when whoever has started or reads the command is gone. */
  readonly signal: AbortSignal;
  /** Where the result is shown. */
  readonly screen: Screen;
  /** For the result; ends the line. */
  readonly print: (text: string) => void;
  /** For progress and diagnostics; ends the line. */
  readonly note: (text: string) => void;
}

/** One command of the command line: a file in `commands/` and a line in `commands/all.ts`. */
export interface Command {
  readonly name: string;
  /** For the overview: at most 70 characters, no period. */
  readonly summary: string;
  /** Usage, examples, options. */
  readonly help: string;
  /**
   * @returns the exit code: 0 ok, 1 findings or failure
   * @throws `CliError` for what the user can put right
   */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}
