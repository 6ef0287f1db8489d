import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../../command/cli-error';

/** A sandbox that was left running. */
export interface KeptSandbox {
  readonly endpoint: string;
  /** The emulator's process, also the id of its process group. */
  readonly pid: number;
  /** Holds state, plans and logs, and the stacks in `cdktf.out`. */
  readonly workDirectory: string;
  /** The pattern of the stacks that were deployed. */
  readonly stacks: string;
}

/** The project whose sandbox is meant, and where its user keeps state. */
export interface Owner {
  /** The directory of the project. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** A file of the user's own that is kept for a project between runs; its directory is made. */
export function stateFile({ cwd, env, home }: Owner, name: string): string {
  const project = createHash('sha256').update(cwd).digest('hex').slice(0, 16);
  const directory = join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'cdktf-aws-secrets', project);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return join(directory, name);
}

/** Remembers the sandbox for `sandbox env`, `status` and `stop`. */
export function rememberKept(owner: Owner, kept: KeptSandbox): void {
  writeFileSync(stateFile(owner, 'kept.json'), JSON.stringify(kept), { mode: 0o600 });
}

export function forgetKept(owner: Owner): void {
  rmSync(stateFile(owner, 'kept.json'), { force: true });
}

/** The sandbox that was kept last in the project, running or not; undefined when there is none. */
export function findKept(owner: Owner): KeptSandbox | undefined {
  try {
    return JSON.parse(readFileSync(stateFile(owner, 'kept.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @throws `CliError` when no sandbox of the project runs */
export async function requireRunning(owner: Owner): Promise<KeptSandbox> {
  const kept = findKept(owner);
  if (kept !== undefined && (await isRunning(kept))) return kept;
  throw new CliError(`'sandbox' must have been kept running for ${owner.cwd}, but none is: start it with --keep`);
}

/** Whether the emulator answers: the id alone may belong to another process by now. */
export async function isRunning({ endpoint }: KeptSandbox): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/moto-api/`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
