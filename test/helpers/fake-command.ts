import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from './temporary-directory';

/**
 * Makes a command of a shell script.
 *
 * @returns the directory that holds it, to be used as the PATH
 */
export function fakeCommand(name: string, script: string): string {
  const directory = temporaryDirectory();
  const path = join(directory, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return directory;
}
