import { homedir } from 'node:os';
import type { CommandContext } from './command/command';

/** The world of the running process: its environment, its streams, and Ctrl-C. */
export function processContext(): CommandContext {
  // The AWS SDK is used on the embedded AWS only: its notice about future Node.js versions would be noise.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  return {
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    signal: interrupted.signal,
    print: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
  };
}
