import type { AccountSessions } from './account-sessions';
import type { Check, CheckContext, Finding } from './check';
import type { Deployed } from './deploy';
import { Undo } from './undo';

/** A check and what came of it. */
export interface Row {
  readonly check: Check;
  readonly finding: Finding | { readonly result: 'skipped' | 'failed'; readonly evidence: string };
}

/** What was found, and what could not be removed. */
export interface Report {
  readonly rows: readonly Row[];
  readonly left: readonly string[];
}

/** How to run. */
export interface RunOptions extends Pick<CheckContext, 'patience' | 'signal' | 'note'> {
  readonly sessions: AccountSessions;
  readonly checks: readonly Check[];
  /** Makes the smallest stack, and says to `undo` how to remove it. */
  readonly deploy: (undo: Undo) => Promise<Deployed>;
}

/**
 * Deploys, checks, and removes everything again, whatever fails and also when it is interrupted.
 *
 * @throws when the deployment fails, after what was made is removed
 */
export async function runChecks({ sessions, checks, deploy, patience, signal, note }: RunOptions): Promise<Report> {
  const undo = new Undo();
  const rows: Row[] = [];
  try {
    await sessions.in('security');
    await sessions.in('workload');
    note('deploying the smallest stack');
    const deployed = await deploy(undo);
    for (const check of checks) {
      note(`checking ${check.id}`);
      const context = { sessions, deployed, undo, patience, signal, note };
      rows.push({ check, finding: await attempt(check, context) });
    }
  } catch (error) {
    const left = await undo.run(note);
    throw new Error([(error as Error).message, ...left.map((what) => `Not removed: ${what}`)].join('\n'));
  }
  return { rows, left: await undo.run(note) };
}

async function attempt(check: Check, context: CheckContext): Promise<Row['finding']> {
  if (check.needs === 'guardrails' && context.sessions.accounts.ordinaryRole === undefined) {
    return { result: 'skipped', evidence: 'needs an account under the guardrails: --ordinary-role and --approved-key' };
  }
  if (context.signal.aborted) return { result: 'skipped', evidence: 'interrupted' };
  try {
    return await check.run(context);
  } catch (error) {
    return { result: 'failed', evidence: (error as Error).message };
  }
}
