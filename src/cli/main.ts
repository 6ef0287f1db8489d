import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LiveError } from '../live/live-error';
import { ReadError } from '../review/user-file/read-error';
import { CliError } from './command/cli-error';
import { colorOf } from './command/color-option';
import type { CommandContext } from './command/command';
import { didYouMean } from './command/did-you-mean';
import { COMMANDS } from './commands/all';
import { overview } from './overview';

/**
 * Runs the command that the arguments name.
 *
 * @returns the exit code: 0 ok, 1 findings or failure, 2 wrong usage
 */
export async function main(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    const { color = context.screen.color, rest } = colorOf(args);
    return await runNamed(rest, { ...context, screen: { ...context.screen, color } });
  } catch (error) {
    return explain(error, context);
  }
}

async function runNamed([name, ...rest]: readonly string[], context: CommandContext): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    context.print(overview(COMMANDS));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    context.print(packageVersion());
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw unknownCommand(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    context.print(command.help);
    return 0;
  }
  return command.run(rest, context);
}

/** Name and version, from the `package.json` two folders up: beside `src` as well as `dist`. */
function packageVersion(): string {
  const { name, version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

function unknownCommand(name: string): CliError {
  const names = COMMANDS.map((command) => command.name);
  const remedy = didYouMean(name, names, 'cdktf-aws-secrets --help');
  return new CliError(`'${name}' must be one of the commands ${names.join(', ')}: ${remedy}`, 2);
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
