import { type ChildProcess, spawn } from 'node:child_process';
import { stopGroup } from './stop-group';

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /**
   * Aborting stops the command and everything it has started.
   * @default - cannot be stopped
   */
  readonly signal?: AbortSignal;
  /**
   * Called with each piece of output as it arrives.
   * @default - output is only collected
   */
  readonly onOutput?: (text: string) => void;
  /**
   * Whether the command is a line for the shell.
   * @default false
   */
  readonly shell?: boolean;
  /** Ids of the user and group that it runs as. @default - those of this process */
  readonly user?: { readonly uid?: number; readonly gid?: number };
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command to its end and collects its output; a failing command is a result, not an error.
 *
 * @throws when the command cannot be started, or the signal aborts
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  const { cwd, env, signal, onOutput, shell = false, user = {} } = options;
  signal?.throwIfAborted();
  const child = spawn(command, args, { ...user, cwd, env, shell, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const abort = () => void stopGroup(child);
  signal?.addEventListener('abort', abort);
  try {
    const stdout = collect(child.stdout, onOutput);
    const stderr = collect(child.stderr, onOutput);
    const exitCode = await ended(child);
    signal?.throwIfAborted();
    return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function collect(stream: NodeJS.ReadableStream, onOutput?: (text: string) => void): string[] {
  const pieces: string[] = [];
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    pieces.push(text);
    onOutput?.(text);
  });
  return pieces;
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
