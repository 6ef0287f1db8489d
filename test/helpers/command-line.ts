import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from './temporary-directory';

const ROOT = join(__dirname, '..', '..');

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in a process of its own, in the directory of a fixture project. */
export class CommandLine {
  /** All its temporary files are under here. */
  readonly temporary = temporaryDirectory();
  private readonly child: ChildProcess;
  private readonly output = { stdout: '', stderr: '' };

  /** @param state the directory that takes what is kept between runs */
  constructor(fixture: string, args: readonly string[], state?: string) {
    const bin = join(ROOT, 'src', 'cli', 'bin.ts');
    this.child = spawn(process.execPath, ['--import', require.resolve('tsx'), bin, ...args], {
      cwd: join(ROOT, 'test', 'fixtures', fixture),
      env: { ...process.env, TMPDIR: this.temporary, XDG_STATE_HOME: state ?? this.temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text) => (this.output.stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text) => (this.output.stderr += text));
  }

  ended(): Promise<Ended> {
    return new Promise((resolve) => {
      this.child.once('close', (exitCode) => resolve({ exitCode, ...this.output }));
    });
  }

  /** Waits until the text has been written to stderr. */
  async noted(text: string): Promise<void> {
    while (!this.output.stderr.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`ended without "${text}": ${this.output.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }

  /** Work directories that exist at the moment. */
  workDirectories(): string[] {
    return readdirSync(this.temporary).filter((name) => name.startsWith('cdktf-aws-secrets-'));
  }

  /** Ids of the processes that it has started, directly or not, and that still run. Needs Linux. */
  processes(): string[] {
    return readdirSync('/proc').filter((pid) => {
      try {
        return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TMPDIR=${this.temporary}`);
      } catch {
        return false;
      }
    });
  }
}
