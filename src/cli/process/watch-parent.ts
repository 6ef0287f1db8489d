const EVERY_MS = 250;

/**
 * Calls back once when the process that has started this one is gone. Only under npm, npx and their like: they run a
 * command in a shell, which dies of a signal that it does not pass on.
 */
export function watchParent(env: NodeJS.ProcessEnv, onGone: () => void): void {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, EVERY_MS);
  timer.unref();
}
