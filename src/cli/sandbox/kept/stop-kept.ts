import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetKept, isRunning, type KeptSandbox, type Owner } from './kept-sandbox';

const ATTEMPTS = 60;
const INSIST_AFTER = 30;

/** Ends a kept sandbox, where it still runs, and removes its files. */
export async function stopKept(owner: Owner, kept: KeptSandbox): Promise<void> {
  if (await isRunning(kept)) await endGroup(kept.pid);
  // The file that names the directory is the user's own; still, nothing but a sandbox's is removed.
  if (basename(kept.workDirectory).startsWith('cdktf-aws-secrets-sandbox-')) {
    rmSync(kept.workDirectory, { recursive: true, force: true });
  }
  forgetKept(owner);
}

/** It answers no more some time before it has ended. */
async function endGroup(pid: number): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!signalGroup(pid, attempt < INSIST_AFTER ? 'SIGTERM' : 'SIGKILL')) return;
    await sleep(100);
  }
}

/** @returns false when it has ended already */
function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
