import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { prodStack } from '../../helpers/synth/organization-stacks';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { testContext } from '../test-context';

/** A directory as `cdktf synth` leaves it, with one stack. */
function synthesized(): string {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'stacks', prodStack.name), { recursive: true });
  writeFileSync(join(directory, 'stacks', prodStack.name, 'cdk.tf.json'), JSON.stringify(prodStack.configuration));
  const stacks = {
    [prodStack.name]: {
      name: prodStack.name,
      dependencies: [],
      synthesizedStackPath: `stacks/${prodStack.name}/cdk.tf.json`,
    },
  };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ version: '0.21.0', stacks }));
  return directory;
}

async function compliance(...args: readonly string[]) {
  const context = testContext();
  const exitCode = await main(['report', 'compliance', ...args], context);
  return { exitCode, text: context.printed.join('\n'), notes: context.noted };
}

test('needs no trail, and has a row for each requirement and control', async () => {
  const { exitCode, text } = await compliance('--synth', synthesized(), '--json', '--framework', 'pci');
  expect(exitCode).toBe(0);
  expect(JSON.parse(text)).toMatchObject({ version: 1, report: 'compliance' });
  const { rows } = JSON.parse(text) as { rows: readonly Record<string, string>[] };
  expect(new Set(rows.map(({ framework }) => framework))).toEqual(new Set(['PCI DSS 4.0.1']));
  // The secret of this stack lies under the key of AWS.
  expect(rows.filter(({ control }) => control === 'customer-keys')).toMatchObject([
    { requirement: '8.3.2', state: 'broken', gaps: expect.stringMatching(/^secret-customer-key is broken 1 time;/) },
  ]);
});

test.each(['text', 'csv', 'markdown', 'html'])('is also %s', async (format) => {
  const { exitCode, text } = await compliance('--synth', synthesized(), '--format', format);
  expect(exitCode).toBe(0);
  expect(text).toContain('164.312(b)');
});

test('writes the documents of OSCAL where it is told to, and says so', async () => {
  const directory = join(temporaryDirectory(), 'evidence');
  const { exitCode, notes } = await compliance('--synth', synthesized(), '--oscal', directory);
  const files = ['assessment-plan.json', 'assessment-results.json'];
  expect([exitCode, readdirSync(directory).sort(), notes]).toEqual([
    0,
    files,
    files.map((file) => `Wrote ${join(directory, file)}`),
  ]);
  expect(JSON.parse(readFileSync(join(directory, 'assessment-results.json'), 'utf8'))).toHaveProperty(
    'assessment-results',
  );
});

test.each([
  [
    ['--framework', 'pcii'],
    "'--framework' must be one of nist, pci, iso, hipaa, got 'pcii': did you mean pci? See cdktf-aws-secrets report --help",
  ],
  [
    ['--framework', 'sox'],
    "'--framework' must be one of nist, pci, iso, hipaa, got 'sox': see cdktf-aws-secrets report --help",
  ],
  [['more'], "'report': Unexpected argument 'more': see cdktf-aws-secrets report --help"],
])('%j is wrong usage', async (args, message) => {
  const { exitCode, notes } = await compliance(...args);
  expect([exitCode, notes]).toEqual([2, [message]]);
});
