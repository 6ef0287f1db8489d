import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { temporaryDirectory } from '../helpers/temporary-directory';
import { testContext } from './test-context';

function golden(name: string): string {
  return readFileSync(join(__dirname, 'golden', `${name}.txt`), 'utf8').trimEnd();
}

test.each([['--help'], ['-h'], ['help']])('prints the overview for %s', async (argument) => {
  const context = testContext();

  expect(await main([argument], context)).toBe(0);

  expect(context.printed).toEqual([golden('overview')]);
  expect(context.noted).toEqual([]);
});

test('prints the overview and ends with 2 when no command is given', async () => {
  const context = testContext();

  expect(await main([], context)).toBe(2);

  expect(context.printed).toEqual([golden('overview')]);
});

test('prints the help of access, also behind one of its questions', async () => {
  const context = testContext();

  expect(await main(['access', 'matrix', '--help'], context)).toBe(0);

  expect(context.printed).toEqual([golden('access')]);
});

test.each([
  ['sandbox', '--help'],
  ['sandbox', '-h'],
  ['guardrails', '--help'],
  ['deployment-policy', '--help'],
  ['gate', '--help'],
  ['replicas', '--help'],
  ['rollback', '--help'],
  ['prune', '--help'],
  ['report', '--help'],
])('prints the help of %s for %s, whatever else is asked', async (command, argument) => {
  const context = testContext();

  expect(await main([command, '--keep', argument], context)).toBe(0);

  expect(context.printed).toEqual([golden(command)]);
  expect(context.noted).toEqual([]);
});

test('prints the name and version of the package for --version', async () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
  const context = testContext();

  expect(await main(['--version'], context)).toBe(0);

  expect(context.printed).toEqual([`cdktf-aws-secrets ${version}`]);
});

test.each(['--color', '--color='])('refuses %s without a known value', async (option) => {
  const context = testContext();

  expect(await main(['access', 'matrix', option], context)).toBe(2);

  expect(context.noted).toEqual(["'--color' must be one of auto, always, never, got '': see cdktf-aws-secrets --help"]);
});

test('refuses an unknown command and names those that exist', async () => {
  const context = testContext();

  expect(await main(['sandbx'], context)).toBe(2);

  expect(context.printed).toEqual([]);
  expect(context.noted).toEqual([
    "'sandbx' must be one of the commands sandbox, access, review, guardrails, deployment-policy, gate, replicas, rollback, prune, report: did you mean sandbox? See cdktf-aws-secrets --help",
  ]);
});

test.each([
  [['--kep'], "'sandbox': Unknown option '--kep': did you mean --keep? See cdktf-aws-secrets sandbox --help"],
  [['--keep=yes'], "'sandbox': Option '--keep' does not take an argument: see cdktf-aws-secrets sandbox --help"],
  [['--stacks'], "'sandbox': Option '--stacks <value>' argument missing: see cdktf-aws-secrets sandbox --help"],
  [['prod-*'], "'sandbox': Unexpected argument 'prod-*': see cdktf-aws-secrets sandbox --help"],
])('refuses the arguments %j and ends with 2', async (args, message) => {
  const context = testContext();

  expect(await main(['sandbox', ...args], context)).toBe(2);

  expect(context.printed).toEqual([]);
  expect(context.noted).toEqual([message]);
});

test('names all that a sandbox lacks at once, each with the way to get it', async () => {
  const context = testContext({
    env: { PATH: '', HTTPS_PROXY: 'http://127.0.0.1:9', XDG_STATE_HOME: temporaryDirectory() },
  });

  expect(await main(['sandbox'], context)).toBe(1);

  expect(context.printed).toEqual([]);
  expect(context.noted.at(-1)?.split('\n')).toEqual([
    '3 things are missing',
    `- 'cdktf.json' must describe a CDKTF project, but ${join(__dirname, 'cdktf.json')} cannot be read: run this in the directory of a CDKTF project`,
    "- 'terraform' must be on the PATH, but it is not: install Terraform 1.11 or newer from https://developer.hashicorp.com/terraform/install",
    "- 'python3' must be on the PATH for the embedded AWS, but it is not: install Python 3.9 or newer from https://www.python.org/downloads (Debian, Ubuntu: apt-get install python3-venv), or put moto_server on the PATH",
  ]);
});

test.each([[['env']], [['status']]])('%j says that no sandbox is kept, and ends with 1', async (args) => {
  const context = testContext({ env: { XDG_STATE_HOME: temporaryDirectory() } });

  expect(await main(['sandbox', ...args], context)).toBe(1);

  expect([...context.printed, ...context.noted]).toEqual([
    args[0] === 'env'
      ? `'sandbox' must have been kept running for ${__dirname}, but none is: start it with --keep`
      : `No sandbox of ${__dirname} is running.`,
  ]);
});

test('says that everything was stopped when it is interrupted', async () => {
  const context = testContext({
    env: { PATH: '', HTTPS_PROXY: 'http://127.0.0.1:9', XDG_STATE_HOME: temporaryDirectory() },
    signal: AbortSignal.abort(),
  });

  expect(await main(['sandbox'], context)).toBe(1);

  expect(context.noted.at(-1)).toBe('Interrupted: everything that was started has been stopped');
});
