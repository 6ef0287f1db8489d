import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/process/run';
import { temporaryDirectory } from '../helpers/temporary-directory';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../..');
/** What jest has compiled already: it keeps that in the temporary directory, too. */
const CACHE = join(tmpdir(), `jest_${process.getuid?.().toString(36)}`);

/** Runs a command with a place of its own for temporary files; gives what is left there. */
async function leftBy(tool: string, ...args: readonly string[]): Promise<readonly string[]> {
  const directory = temporaryDirectory();
  const place = join(directory, 'place');
  mkdirSync(place);
  const { exitCode, stderr } = await run(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: place, CDKTF_OUTDIR: join(directory, 'out') },
  });
  if (exitCode !== 0) throw new Error(stderr);
  // tsx and Jest keep caches there.
  return readdirSync(place).filter((name) => !/^(?:tsx-\d+|jest_\w+|node-compile-cache)$/.test(name));
}

test.each(['rotation', 'guardrails'])(
  'synthesis of the example %s leaves nothing in the temporary directory',
  async (name) => {
    expect(await leftBy('tsx', `examples/${name}/main.ts`)).toEqual([]);
  },
);

test('the matchers leave nothing in the temporary directory', async () => {
  expect(await leftBy('jest', 'examples/access-tests', '--maxWorkers=1', `--cacheDirectory=${CACHE}`)).toEqual([]);
});
