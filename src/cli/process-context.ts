import { homedir } from 'node:os';
import type { CommandContext } from './command/command';
import { screenOf } from './output/screen';
import { watchParent } from './process/watch-parent';

/**
 * The world of the running process: its environment, its streams, and what interrupts it, which is Ctrl-C, a signal, or
 * the end of the terminal, of whoever reads the output, or of the npm that has started it.
 */
export function processContext(): CommandContext {
  // The AWS SDK is used on the embedded AWS only: its notice about future Node.js versions would be noise.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // Whoever read the output is gone: without a listener this process would die and leave behind what it has started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', interrupt);
  watchParent(process.env, interrupt);
  return {
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    signal: interrupted.signal,
    screen: screenOf(process.stdout),
    print: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
  };
}
