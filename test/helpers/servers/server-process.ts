import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** An ordinary user for servers that refuse root; nothing when the tests run as one already. */
export function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A folder of its own, which the ordinary user may write. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** A server that runs until `stop`, in a folder that goes with it. */
export class ServerProcess {
  private readonly child: ChildProcess;
  private output = '';

  constructor(
    command: string,
    options: readonly string[],
    readonly folder: string,
    user: { uid?: number; gid?: number } | undefined = ordinaryUser(),
  ) {
    this.child = spawn(command, options, { ...user, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-4_000);
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
  }

  /** The end of what the server has printed. */
  get printed(): string {
    return this.output;
  }

  /** Waits until `isReady` does not throw. */
  async ready(isReady: () => Promise<void>, seconds = 30): Promise<void> {
    const deadline = Date.now() + seconds * 1_000;
    for (;;) {
      try {
        return await isReady();
      } catch (cause) {
        if (Date.now() > deadline || this.child.exitCode !== null) {
          throw new Error(`'server' must answer within ${seconds} s, it printed: ${this.output}`, { cause });
        }
        await pause(50);
      }
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill(signal);
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
