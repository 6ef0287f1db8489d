import { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import {
  DescribeSecretCommand,
  ListSecretVersionIdsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { main } from '../../../src/cli/main';
import { screenOf } from '../../../src/cli/output/screen';
import { goodStack, project, synthFiles } from '../../helpers/review/review-project';
import { denying, hitStacks } from '../../helpers/synth/guardrails/hit-stacks';
import { event } from '../../helpers/trail/event';
import { trailWith } from '../../helpers/trail/trail';
import { testContext } from '../test-context';

jest.setTimeout(60_000);

const ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/orders/key-abcdef';
const secrets = mockClient(SecretsManagerClient);
const cwd = project(synthFiles('cdktf.out', goodStack()));
const trail = trailWith({ 'a.json': [event({ secret: 'prod/orders/database' })] });
const synth = hitStacks({ guardrails: [denying('no-deletion', {})] });

/** Each command that prints a table, with arguments for which it prints one. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'access who-can': ['access', 'who-can', 'read', 'prod/orders/db'],
  'access what-can': ['access', 'what-can', 'app'],
  'access matrix': ['access', 'matrix'],
  'access explain': ['access', 'explain', 'app', 'read', 'prod/orders/db'],
  review: ['review', '--format', 'text'],
  guardrails: ['guardrails', '--synth', synth],
  gate: ['gate', ARN],
  rollback: ['rollback', ARN, '--untested', '--reason', 'key was restored'],
  prune: ['prune', ARN],
  report: ['report', 'usage', '--trail', trail],
};

/** A terminal of 80 columns, with the colours that Node.js finds for its environment. */
function terminal(env: Readonly<Record<string, string>>) {
  const { prototype } = WriteStream;
  return screenOf({ isTTY: true, columns: 80, hasColors: () => prototype.hasColors.call(prototype, 16, env) });
}

const XTERM = { TERM: 'xterm-256color' };
const COLORED = terminal(XTERM);
const PIPE = screenOf({ isTTY: false, columns: 80, hasColors: () => true });

beforeEach(() => {
  secrets.reset();
  const VersionIdsToStages = { v1: ['AWSPREVIOUS'], v2: ['AWSCURRENT'] };
  const Tags = [{ Key: 'RotationTwin', Value: ARN }];
  secrets.on(DescribeSecretCommand).resolves({ ARN, Name: 'prod/orders/key', VersionIdsToStages, Tags });
  secrets.on(ListSecretVersionIdsCommand).resolves({ Versions: [{ VersionId: 'v1' }, { VersionId: 'v2' }] });
});

async function printed(name: string, screen: typeof PIPE, ...more: readonly string[]): Promise<string> {
  const context = testContext({ cwd, screen });
  await main([...(COMMANDS[name] ?? []), ...more], context);
  expect(context.noted.filter((note) => !/files read/.test(note))).toEqual([]);
  return context.printed.join('\n');
}

describe.each(Object.keys(COMMANDS))('%s', (name) => {
  test('has colours on a terminal, which change no word', async () => {
    const colored = await printed(name, COLORED);
    expect(colored).toContain('\u001b[');
    expect(stripVTControlCharacters(colored)).toBe(await printed(name, COLORED, '--color', 'never'));
  });

  test('has none where NO_COLOR is set, or the terminal is dumb', async () => {
    for (const env of [{ ...XTERM, NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      expect(await printed(name, terminal(env))).not.toContain('\u001b');
    }
  });

  test('prints no escape byte in a pipe, also where NO_COLOR is not set', async () => {
    expect(await printed(name, PIPE)).not.toContain('\u001b');
  });

  test('has colours with --color always, in a pipe and against NO_COLOR', async () => {
    expect(await printed(name, PIPE, '--color', 'always')).toContain('\u001b[');
    expect(await printed(name, terminal({ ...XTERM, NO_COLOR: '1' }), '--color=always')).toContain('\u001b[');
  });

  test('fits the width of a terminal', async () => {
    const lines = (await printed(name, terminal({ ...XTERM, NO_COLOR: '1' }))).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});
