import { execFileSync } from 'node:child_process';

/** Ends with the answer to a first event, after which Lambda would count the invocation and no longer the start. */
const SCRIPT = `
  const { handler } = require(process.argv[1]);
  handler({ Step: 'none' }).catch(() => process.stderr.write(String(performance.now())));`;

/** Milliseconds of several processes. The fastest is the one that other work on the machine disturbed least. */
export interface ColdStart {
  readonly median: number;
  readonly fastest: number;
}

/** The time from the start of the process to the answer of the first call, for a bundle in a file. */
export function measureColdStart(file: string, environment: Record<string, string>, runs = 11): ColdStart {
  const times = Array.from({ length: runs }, () => {
    const command = `"${process.execPath}" -e '${SCRIPT.replaceAll("'", '"').replaceAll('\n', ' ')}' "${file}" 2>&1 >/dev/null`;
    const printed = execFileSync('sh', ['-c', command], { env: environment, encoding: 'utf8' });
    return Number(/[\d.]+$/.exec(printed.trim())?.[0]);
  });
  times.sort((a, b) => a - b);
  const at = (index: number) => Math.round(times[index] ?? Number.NaN);
  return { median: at(Math.floor(runs / 2)), fastest: at(0) };
}
