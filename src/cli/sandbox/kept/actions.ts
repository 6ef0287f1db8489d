import type { CommandContext } from '../../command/command';
import { keptEnvironment, roleNames, shellLines } from './kept-environment';
import { findKept, isRunning, requireRunning } from './kept-sandbox';
import { stopKept } from './stop-kept';

/** Prints what a shell evaluates to work in the kept sandbox of the project. */
export async function printEnvironment(context: CommandContext, as?: string): Promise<number> {
  const environment = await keptEnvironment(await requireRunning(context), as);
  const { identity } = environment;
  if (identity !== undefined) context.note(`${identity.arn} in ${identity.region}`);
  context.print(shellLines(environment).join('\n'));
  return 0;
}

/** Says whether the sandbox of the project runs, and where. */
export async function printStatus(context: CommandContext): Promise<number> {
  const kept = findKept(context);
  if (kept === undefined || !(await isRunning(kept))) {
    context.print(`No sandbox of ${context.cwd} is running.`);
    return 1;
  }
  const roles = roleNames(kept).join(', ') || 'none';
  context.print(
    [
      `The sandbox of ${context.cwd} is running.`,
      `  AWS      ${kept.endpoint} (process ${kept.pid})`,
      `  files    ${kept.workDirectory}`,
      `  roles    ${roles}`,
    ].join('\n'),
  );
  return 0;
}

/** Ends the kept sandbox of the project. */
export async function stopAndSay(context: CommandContext): Promise<number> {
  const kept = findKept(context);
  if (kept !== undefined) await stopKept(context, kept);
  context.print(
    kept === undefined
      ? `No sandbox of ${context.cwd} was kept.`
      : `Stopped ${kept.endpoint}, removed ${kept.workDirectory}.`,
  );
  return 0;
}
