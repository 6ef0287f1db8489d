import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(300_000);

const ROOT = join(__dirname, '..', '..', '..');

/** A command of this repository in a process of its own; all its temporary files are in a directory of their own. */
class Started {
  readonly temporary = temporaryDirectory();
  readonly child: ChildProcess;
  private text = '';

  constructor(command: string, args: readonly string[]) {
    this.child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: this.temporary, XDG_STATE_HOME: this.temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text) => (this.text += text));
  }

  async noted(text: string): Promise<void> {
    while (!this.text.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`ended without "${text}": ${this.text}`);
      await pause(50);
    }
  }

  /** Command lines of the processes that it has started, directly or not, and that still run. Needs Linux. */
  processes(): string[] {
    return readdirSync('/proc').flatMap((pid) => {
      try {
        const isOurs = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TMPDIR=${this.temporary}`);
        return isOurs ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')] : [];
      } catch {
        return [];
      }
    });
  }

  /** What is left of it: processes and work directories, once they are gone or after ten seconds. */
  async left(): Promise<readonly string[]> {
    const now = () => [
      ...this.processes(),
      ...readdirSync(this.temporary).filter((name) => name.startsWith('cdktf-aws-secrets-')),
    ];
    for (let attempt = 0; attempt < 200 && now().length > 0; attempt += 1) await pause(50);
    return now();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

requireTool('terraform', 'moto_server')('a signal to what has started the sandbox', () => {
  test.each([
    ['SIGTERM', 'synthesized'],
    ['SIGINT', 'embedded AWS at'],
    ['SIGTERM', 'sandbox-security  planning'],
  ] as const)('%s to npm leaves no process and no file behind, once it said "%s"', async (signal, phase) => {
    // Whoever runs in the background of a shell has SIGINT ignored, and so have all that it starts.
    const started = new Started('env', ['--default-signal=INT', 'npm', 'start', '--', '--keep']);
    await started.noted(phase);
    expect(started.processes().length).toBeGreaterThan(2);

    started.child.kill(signal);

    expect(await started.left()).toEqual([]);
  });

  test('timeout before npm leaves nothing behind', async () => {
    const started = new Started('timeout', ['20', 'npm', 'start']);
    await started.noted('embedded AWS at');

    expect(started.processes().length).toBeGreaterThan(3);
    await new Promise((resolve) => started.child.once('close', resolve));

    expect(await started.left()).toEqual([]);
  });
});
