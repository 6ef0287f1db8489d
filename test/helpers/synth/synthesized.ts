import { join } from 'node:path';
import { App } from 'cdktf';
import { temporaryDirectory } from '../temporary-directory';

/**
 * Synthesizes an app as `cdktf synth` does.
 *
 * @returns the directory that holds one directory for each stack
 */
export function synthesized(build: (app: App) => void): string {
  const outdir = temporaryDirectory();
  const app = new App({ outdir });
  build(app);
  app.synth();
  return join(outdir, 'stacks');
}
