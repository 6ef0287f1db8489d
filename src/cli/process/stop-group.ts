import type { ChildProcess } from 'node:child_process';

const GRACE_MS = 3000;

/**
 * Ends a child that was started `detached` together with everything it has started: asks first, insists after
 * three seconds. Does nothing when the child has ended.
 */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child.pid, 'SIGTERM');
  const insist = setTimeout(signalGroup, GRACE_MS, child.pid, 'SIGKILL');
  await ended;
  clearTimeout(insist);
  // The leader may be gone while a child of its own is not.
  signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
