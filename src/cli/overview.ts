import type { Command } from './command/command';

/** The help of the command line as a whole. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Usage',
    '  cdktf-aws-secrets <command> [options]',
    '',
    'Commands',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Examples',
    '  cdktf-aws-secrets sandbox',
    '  cdktf-aws-secrets sandbox --help',
    '',
    'Options',
    '  --color <when>  auto, always or never (default: auto, which is on a terminal,',
    '                  unless NO_COLOR is set); every command has it',
    '  --version       show the version',
    '  -h, --help      show this help, or that of a command',
    '',
    'Exit codes',
    '  0 ok, 1 findings or failure, 2 wrong usage; all of them: docs/exit-codes.md',
  ].join('\n');
}
