import { CliError } from '../command/cli-error';
import type { CommandContext } from '../command/command';
import { freePort } from '../emulator/free-port';
import { requireMotoOrPython } from '../emulator/install-moto';
import { type Project, readProject } from './project';
import { findTools, type Tools } from './tools';

/** A project, and what deploys it. */
export interface Checked extends Tools {
  readonly project: Project;
}

/**
 * Looks for all that a sandbox needs before anything is started: the project, the CDKTF command line, Terraform, the
 * provider, Python or moto, and a free port.
 *
 * @throws `CliError` that names everything that is missing at once, each with the way to get it
 */
export async function checkTools(context: CommandContext & { readonly workDirectory: string }): Promise<Checked> {
  const { env, home, cwd, signal } = context;
  const found = findTools(context);
  const checks = [
    later(() => readProject(cwd)),
    found.cdktf,
    found.terraform,
    found.provider,
    later(() => requireMotoOrPython(env, home)),
    requirePort(),
  ] as const;
  const outcomes = await Promise.allSettled(checks);
  signal.throwIfAborted();
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (errors.length > 0) throw allMissing(errors);
  const [project, cdktf, terraform] = await Promise.all(checks);
  return { project, cdktf, terraform, env: found.env, providerSource: found.providerSource };
}

/** One error for several; a defect among them is thrown as it is. */
function allMissing(errors: readonly unknown[]): unknown {
  const messages = errors.flatMap((error) => (error instanceof CliError ? [`- ${error.message}`] : []));
  const [only] = errors;
  if (messages.length < errors.length) return errors.find((error) => !(error instanceof CliError));
  return messages.length === 1 ? only : new CliError(`${messages.length} things are missing\n${messages.join('\n')}`);
}

async function later<T>(read: () => T): Promise<T> {
  return read();
}

async function requirePort(): Promise<void> {
  await freePort().catch((error: NodeJS.ErrnoException) => {
    throw new CliError(
      `'127.0.0.1' must have a free port for the embedded AWS, but none can be taken (${error.code}): let processes listen on the loopback interface`,
    );
  });
}
