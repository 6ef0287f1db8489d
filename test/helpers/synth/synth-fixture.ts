import { join } from 'node:path';
import { run } from '../../../src/cli/process/run';
import { temporaryDirectory } from '../temporary-directory';

const ROOT = join(__dirname, '..', '..', '..');

/**
 * Synthesizes a project under `test/fixtures` into a temporary directory.
 *
 * @returns the directory that holds one directory per stack
 */
export async function synthFixture(name: string): Promise<string> {
  const outdir = temporaryDirectory();
  const cwd = join(ROOT, 'test', 'fixtures', name);
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  const result = await run(tsx, ['main.ts'], { cwd, env: { ...process.env, CDKTF_OUTDIR: outdir } });
  if (result.exitCode !== 0) throw new Error(`synthesis of ${name}: ${result.stderr}`);
  return join(outdir, 'stacks');
}
