import { LiveError } from '../live/live-error';
import { ReadError } from '../review/user-file/read-error';
import { CliError } from './command/cli-error';
import type { CommandContext } from './command/command';
import { COMMANDS } from './commands/all';
import { overview } from './overview';

/**
 * Runs the command that the arguments name.
 *
 * @returns the exit code: 0 ok, 1 findings or failure, 2 wrong usage
 */
export async function main(args: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    context.print(overview(COMMANDS));
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((candidate) => candidate.name).join(', ');
    context.note(`'${name}' must be one of the commands ${names}: see cdktf-aws-secrets --help`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    context.print(command.help);
    return 0;
  }
  try {
    return await command.run(rest, context);
  } catch (error) {
    return explain(error, context);
  }
}

function explain(error: unknown, { note, signal }: CommandContext): number {
  if (signal.aborted) {
    note('Interrupted: everything that was started has been stopped');
    return 1;
  }
  if (error instanceof CliError) {
    note(error.message);
    return error.exitCode;
  }
  if (error instanceof LiveError || error instanceof ReadError) {
    note(error.message);
    return 1;
  }
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
