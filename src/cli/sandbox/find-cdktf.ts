import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CliError } from '../command/cli-error';
import { findExecutable } from '../process/find-executable';

/**
 * The project's own CDKTF command line, or else the one on the PATH.
 *
 * @throws `CliError` when there is none
 */
export function findCdktf(project: string, env: NodeJS.ProcessEnv): string {
  const own = upwards(project)
    .map((directory) => join(directory, 'node_modules', '.bin', 'cdktf'))
    .find((file) => existsSync(file));
  const found = own ?? findExecutable('cdktf', env);
  if (found === undefined) {
    throw new CliError(
      `'cdktf' must be installed in ${project} or be on the PATH, but it is not: npm install --save-dev cdktf-cli@0.21`,
    );
  }
  return found;
}

function upwards(directory: string): string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [directory, ...upwards(parent)];
}
