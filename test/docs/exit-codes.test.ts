import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands/all';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'exit-codes.md'), 'utf8');

/** The exit codes in the help of a command, with what each means. */
function exitCodes(help: string): ReadonlyArray<readonly [code: string, means: string]> {
  const [, section = ''] = /\nExit codes[^\n]*\n([\s\S]*)$/.exec(help) ?? [];
  return [...section.matchAll(/^ {2}(\d) {2}(.*(?:\n {5}.*)*)/gm)].map(([, code = '', means = '']) => [
    code,
    means.replace(/\s+/g, ' '),
  ]);
}

test('the page has every exit code of every command, in the words of its help', () => {
  const rows = COMMANDS.flatMap(({ name, help }) =>
    exitCodes(help).map(([code, means]) => `| \`${name}\` | ${code} | ${means.replaceAll('`', '')} |`),
  );
  expect(PAGE.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  'the help of %s has an example of it and its exit codes, from 0',
  (name, { help }) => {
    const [, examples = ''] = /\nExamples\n([\s\S]*?)\n\n/.exec(help) ?? [];
    expect(examples).toMatch(new RegExp(`cdktf-aws-secrets ${name}( |\\n|$)`));
    expect(exitCodes(help).map(([code]) => code)).toEqual(expect.arrayContaining(['0', '1', '2']));
  },
);
