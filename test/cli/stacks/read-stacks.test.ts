import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStacks } from '../../../src/cli/stacks/read-stacks';
import { resourceCount } from '../../../src/cli/stacks/stack';
import { temporaryDirectory } from '../../helpers/temporary-directory';

function synthesized(...names: string[]): string {
  const outdir = temporaryDirectory();
  const stacks = Object.fromEntries(names.map((name) => [name, { name, workingDirectory: `stacks/${name}` }]));
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify({ stacks }));
  for (const name of names) {
    mkdirSync(join(outdir, 'stacks', name), { recursive: true });
    const resource = { aws_kms_key: { a: {}, b: {} }, aws_iam_role: { c: {} } };
    writeFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), JSON.stringify({ resource }));
  }
  return outdir;
}

test.each([
  ['sandbox-*', ['sandbox-security', 'sandbox-workload-a']],
  ['*-security', ['sandbox-security', 'prod-security']],
  ['prod-security', ['prod-security']],
  ['*', ['sandbox-security', 'sandbox-workload-a', 'prod-security']],
])('reads the stacks that match %s', (pattern, expected) => {
  const outdir = synthesized('sandbox-security', 'sandbox-workload-a', 'prod-security');

  expect(readStacks(outdir, pattern).map(({ name }) => name)).toEqual(expected);
});

test('counts the resources of a stack', () => {
  expect(readStacks(synthesized('a'), 'a').map(resourceCount)).toEqual([3]);
});

test.each([['prod'], ['prod-security-2'], ['prod.*']])(
  'throws when no stack matches %s, and names them all',
  (pattern) => {
    const outdir = synthesized('prod-security', 'prod-audit');

    expect(() => readStacks(outdir, pattern)).toThrow(
      `'--stacks' must match a stack of the project, got '${pattern}': its stacks are prod-security, prod-audit`,
    );
  },
);
