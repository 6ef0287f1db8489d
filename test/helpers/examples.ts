import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/process/run';
import { temporaryDirectory } from './temporary-directory';

const DIRECTORY = join(__dirname, '../../examples');

/** The examples that are a CDKTF app. */
export const EXAMPLES: readonly string[] = readdirSync(DIRECTORY)
  .filter((name) => existsSync(join(DIRECTORY, name, 'main.ts')))
  .sort();

/** Synthesizes an example; returns the directory that holds one directory for each of its stacks. */
export async function synthExample(name: string): Promise<string> {
  const outdir = temporaryDirectory();
  const { exitCode, stderr } = await run('npx', ['tsx', join('examples', name, 'main.ts')], {
    cwd: join(DIRECTORY, '..'),
    env: { ...process.env, CDKTF_OUTDIR: outdir },
  });
  if (exitCode !== 0) throw new Error(`synthesis of example ${name}: ${stderr}`);
  return join(outdir, 'stacks');
}
