import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopGroup } from '../process/stop-group';
import { tailOf } from '../process/tail-of';
import { freePort } from './free-port';
import { writeMotoCorrections } from './moto-corrections';

const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;

export interface MotoOptions {
  /** Full path of `moto_server`. */
  readonly command: string;
  /** An existing directory for its log. */
  readonly workDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  /** @default - starting cannot be interrupted */
  readonly signal?: AbortSignal;
}

/** An AWS on this machine: every account and Region, at one endpoint on the loopback interface. */
export class MotoServer {
  /**
   * Starts moto on a free port and waits until it answers.
   *
   * @throws when it ends or does not answer within a minute; nothing is left running then
   */
  static async start({ command, workDirectory, env, signal }: MotoOptions): Promise<MotoServer> {
    const port = await freePort();
    const logFile = join(workDirectory, 'emulator.log');
    const log = openSync(logFile, 'a');
    const PYTHONPATH = [writeMotoCorrections(workDirectory), env.PYTHONPATH].filter(Boolean).join(delimiter);
    const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], {
      env: { ...env, PYTHONPATH, PYTHONUNBUFFERED: '1' },
      detached: true,
      // A file, not a pipe: with --keep the emulator outlives this process.
      stdio: ['ignore', log, log],
    });
    child.on('error', () => {});
    closeSync(log);
    const server = new MotoServer(child, `http://127.0.0.1:${port}`);
    try {
      await server.ready(logFile, signal);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(
    private readonly child: ChildProcess,
    readonly endpoint: string,
  ) {}

  /** The process to end when it is kept running; also the id of its process group. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Ends it and everything it has started. May be called again. */
  async stop(): Promise<void> {
    await stopGroup(this.child);
  }

  /** Lets this process end while the emulator goes on. */
  release(): void {
    this.child.unref();
  }

  private async ready(logFile: string, signal?: AbortSignal): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline) {
      signal?.throwIfAborted();
      if (this.child.pid === undefined || this.child.exitCode !== null) break;
      if (await answers(this.endpoint)) return;
      await sleep(POLL_MS);
    }
    throw new Error(
      `'moto_server' must answer at ${this.endpoint} within a minute, but it did not: ${tailOf(logFile)}`,
    );
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/moto-api/`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
