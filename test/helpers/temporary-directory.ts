import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** Removes what the tests of a file, or a script, have made. */
export function removeTemporaryDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}

// Scripts use it, too, where there are no tests.
if (typeof afterAll !== 'function') process.once('exit', removeTemporaryDirectories);

/** A new directory under the system's temporary directory; removed after the last test of the file. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'cdktf-aws-secrets-test-'));
  made.push(directory);
  return directory;
}
