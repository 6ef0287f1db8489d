import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findExecutable } from '../process/find-executable';

export const MOTO_VERSION = '5.2.1';

/** The directory of the virtual environment that this command makes for moto, in the user's cache directory. */
export function motoEnvironmentDirectory(env: NodeJS.ProcessEnv, home: string): string {
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'cdktf-aws-secrets', `moto-${MOTO_VERSION}`);
}

/** `moto_server` from the PATH, or else from the virtual environment if that has been made. */
export function findMoto(env: NodeJS.ProcessEnv, home: string): string | undefined {
  const own = executableIn(motoEnvironmentDirectory(env, home), 'moto_server');
  return findExecutable('moto_server', env) ?? (existsSync(own) ? own : undefined);
}

/** Where a virtual environment keeps a command. */
export function executableIn(environment: string, name: string): string {
  return process.platform === 'win32' ? join(environment, 'Scripts', `${name}.exe`) : join(environment, 'bin', name);
}
