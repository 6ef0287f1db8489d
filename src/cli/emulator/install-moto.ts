import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { CliError } from '../command/cli-error';
import { findExecutable } from '../process/find-executable';
import { run } from '../process/run';
import { executableIn, findMoto, MOTO_VERSION, motoEnvironmentDirectory } from './find-moto';

export interface InstallMotoOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly signal: AbortSignal;
  readonly note: (text: string) => void;
}

/**
 * The path of `moto_server`; when there is none, it is installed into a virtual environment in the user's cache
 * directory, once.
 *
 * @throws `CliError` when Python is missing or the installation fails
 */
export async function ensureMoto({ env, home, signal, note }: InstallMotoOptions): Promise<string> {
  const { moto, python = '' } = requireMotoOrPython(env, home);
  if (moto !== undefined) return moto;
  const directory = motoEnvironmentDirectory(env, home);
  note(`installing moto ${MOTO_VERSION}, the embedded AWS, into ${directory} (once)`);
  mkdirSync(dirname(directory), { recursive: true });
  try {
    const step = (command: string, args: readonly string[]) => required(command, args, { env, signal });
    await step(python, ['-m', 'venv', '--clear', directory]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `moto[server]==${MOTO_VERSION}`];
    await step(executableIn(directory, 'python'), pip);
  } catch (error) {
    // Half an environment must not be taken for a whole one the next time.
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  return executableIn(directory, 'moto_server');
}

/**
 * Where the embedded AWS is, or the Python that can install it.
 *
 * @throws `CliError` when there is neither
 */
export function requireMotoOrPython(
  env: NodeJS.ProcessEnv,
  home: string,
): { readonly moto?: string; readonly python?: string } {
  const moto = findMoto(env, home);
  if (moto !== undefined) return { moto };
  const python = ['python3', 'python'].map((name) => findExecutable(name, env)).find((path) => path !== undefined);
  if (python !== undefined) return { python };
  throw new CliError(
    "'python3' must be on the PATH for the embedded AWS, but it is not: install Python 3.9 or newer from https://www.python.org/downloads (Debian, Ubuntu: apt-get install python3-venv), or put moto_server on the PATH",
  );
}

async function required(
  command: string,
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal },
): Promise<void> {
  const { exitCode, stdout, stderr } = await run(command, args, { ...options, cwd: '.' });
  if (exitCode === 0) return;
  throw new CliError(
    `'moto[server]' must be installed for the embedded AWS, but ${command} ${args.slice(0, 3).join(' ')} failed: make sure that Python's venv module (Debian, Ubuntu: apt-get install python3-venv) and PyPI can be reached, or install moto[server]==${MOTO_VERSION} yourself\n${(stderr || stdout).trim()}`,
  );
}
