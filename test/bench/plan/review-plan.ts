import path from 'node:path';
import { review } from '../../../src/cli/commands/review';
import { testContext } from '../../cli/test-context';

/** What a review of a plan took. */
export interface PlanReview {
  readonly processorSeconds: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly exitCode: number;
  /** Of the Markdown report. */
  readonly characters: number;
  readonly firstLines: readonly string[];
}

/** Runs the command `review` on a plan, and prints what it took. */
async function main(file: string): Promise<void> {
  const started = process.hrtime.bigint();
  const before = process.cpuUsage();
  const context = testContext({ cwd: path.dirname(file) });
  const exitCode = await review.run(['--plan', `prod=${path.basename(file)}`], context);
  const { user, system } = process.cpuUsage(before);
  const report = context.printed.join('\n');
  const result: PlanReview = {
    processorSeconds: (user + system) / 1e6,
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    megabytes: process.resourceUsage().maxRSS / 1024,
    exitCode,
    characters: report.length,
    firstLines: report.split('\n').slice(0, 20),
  };
  console.log(JSON.stringify(result));
}

main(process.argv[2] ?? '');
