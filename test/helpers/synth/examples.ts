import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../temporary-directory';

const DIRECTORY = join(__dirname, '../../../examples');

/** The examples that are a CDKTF app. */
export const EXAMPLES: readonly string[] = readdirSync(DIRECTORY)
  .filter((name) => existsSync(join(DIRECTORY, name, 'main.ts')))
  .sort();

/**
 * Synthesizes an example, in this process: to start another for each takes seconds.
 *
 * @returns the directory that holds one directory for each of its stacks
 */
export function synthExample(name: string): string {
  const { CDKTF_OUTDIR: before } = process.env;
  const outdir = temporaryDirectory();
  process.env.CDKTF_OUTDIR = outdir;
  try {
    jest.isolateModules(() => require(join(DIRECTORY, name, 'main.ts')));
  } finally {
    if (before === undefined) delete process.env.CDKTF_OUTDIR;
    else process.env.CDKTF_OUTDIR = before;
  }
  return join(outdir, 'stacks');
}
