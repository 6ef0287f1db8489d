import { createInterface } from 'node:readline/promises';
import { AccountSessions } from './account-sessions';
import { deploySmallest } from './deploy';
import { HELP, readOptions, type VerifyOptions } from './options';
import { runChecks } from './run';
import { table } from './table';

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(HELP);
    return 0;
  }
  if (!(await agreed(options))) return 1;
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  const { accounts, checks, patience } = options;
  const run = Date.now().toString(36);
  const report = await runChecks({
    sessions: new AccountSessions(accounts),
    checks,
    patience,
    signal: interrupted.signal,
    note: (text) => console.error(text),
    deploy: (undo) => deploySmallest(accounts, run, undo, process.env),
  });
  console.log(table(report, new Date().toISOString().slice(0, 10)));
  return report.left.length === 0 && report.rows.every(({ finding }) => finding.result !== 'refuted') ? 0 : 1;
}

/** Money is spent only where somebody says so. */
async function agreed({ yes, accounts }: VerifyOptions): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    console.error('This costs money, up to a dollar: say --yes where nobody can be asked');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `This deploys into account ${accounts.security} and costs up to a dollar. Type the account's id to go on: `,
  );
  terminal.close();
  return answer.trim() === accounts.security;
}

main().then(
  (exitCode) => process.exit(exitCode),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
