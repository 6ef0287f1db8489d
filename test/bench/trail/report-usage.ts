import { report } from '../../../src/cli/commands/report';
import { testContext } from '../../cli/test-context';

/** What a report over a trail took. */
export interface UsageRun {
  readonly processorSeconds: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly exitCode: number;
  readonly reads: number;
  readonly denied: number;
}

/** Runs the command `report usage` on a trail, and prints what it took. */
async function main(directory: string): Promise<void> {
  const started = process.hrtime.bigint();
  const before = process.cpuUsage();
  const context = testContext({ cwd: directory });
  const exitCode = await report.run(['usage', '--trail', '.', '--json'], context);
  const { user, system } = process.cpuUsage(before);
  const rows: readonly { reads: number; denied: number }[] = JSON.parse(context.printed.join('\n')).rows;
  const result: UsageRun = {
    processorSeconds: (user + system) / 1e6,
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    megabytes: process.resourceUsage().maxRSS / 1024,
    exitCode,
    reads: rows.reduce((sum, { reads }) => sum + reads, 0),
    denied: rows.reduce((sum, { denied }) => sum + denied, 0),
  };
  console.log(JSON.stringify(result));
}

main(process.argv[2] ?? '');
