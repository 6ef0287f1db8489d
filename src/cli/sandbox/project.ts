import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../command/cli-error';

/** What the sandbox needs of a project's `cdktf.json`. */
export interface Project {
  readonly directory: string;
  /** The shell command that synthesizes. */
  readonly app: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** @throws `CliError` when the directory holds no CDKTF project */
export function readProject(directory: string): Project {
  const file = join(directory, 'cdktf.json');
  const { app, context = {} } = parsed(file);
  if (typeof app !== 'string' || app === '') {
    throw new CliError(
      `'app' must be the command that synthesizes, but ${file} has none: set it, for example "npx tsx main.ts"`,
    );
  }
  return { directory, app, context };
}

function parsed(file: string): { app?: unknown; context?: Record<string, unknown> } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new CliError(
      `'cdktf.json' must describe a CDKTF project, but ${file} ${reason}: run this in the directory of a CDKTF project`,
    );
  }
}
