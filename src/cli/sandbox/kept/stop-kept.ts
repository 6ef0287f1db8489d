import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetKept, isRunning, type KeptSandbox, type Owner } from './kept-sandbox';

const ATTEMPTS = 60;
const INSIST_AFTER = 30;

/** Ends a kept sandbox, where it still runs, and removes its files. */
export async function stopKept(owner: Owner, kept: KeptSandbox): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS && (await isRunning(kept)); attempt += 1) {
    signalGroup(kept.pid, attempt < INSIST_AFTER ? 'SIGTERM' : 'SIGKILL');
    await sleep(100);
  }
  // The file that names the directory is the user's own; still, nothing but a sandbox's is removed.
  if (basename(kept.workDirectory).startsWith('cdktf-aws-secrets-sandbox-')) {
    rmSync(kept.workDirectory, { recursive: true, force: true });
  }
  forgetKept(owner);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
