import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleOther, writeBundle } from '../../src/functions/bundle';
import { reportFindings } from '../../src/functions/findings/report-findings';
import { message, PLACE, told } from '../functions/findings/events';
import { HANDLER_ENVIRONMENT } from '../functions/handler-environment';
import { read } from '../helpers/synth/detections/events';
import type { Bench } from './bench';
import { measureColdStart } from './rotator-cold-start';

/** What is promised of the function that reports findings, on two cores. */
const TARGETS = { bytes: 20_000, coldStartMs: 150, calls: 2 };

/** Size, cold start and calls of the function that reports findings. */
export const findingsBench: Bench = {
  name: 'findings',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const bundle = await bundleOther('findings');
    writeBundle(bundle, folder);
    const { length } = bundle.code;
    const { median, fastest } = measureColdStart(join(folder, 'findings/index.js'), HANDLER_ENVIRONMENT);
    rmSync(folder, { recursive: true });
    const calls = await callsOfAMessage();
    const kB = (bytes: number) => (bytes / 1_000).toFixed(1);
    process.stdout.write(
      `findings: ${kB(length)} kB, ${kB(gzipSync(bundle.code).length)} kB gzip, cold start ${median} ms (fastest ${fastest}), ${calls} calls a message\n`,
    );
    return [
      ...(length > TARGETS.bytes ? [`the function of findings is at most 20 kB, got ${kB(length)} kB`] : []),
      ...(median > TARGETS.coldStartMs ? [`it starts within ${TARGETS.coldStartMs} ms, got ${median} ms`] : []),
      ...(calls > TARGETS.calls ? [`it makes ${TARGETS.calls} calls a message, got ${calls}`] : []),
    ];
  },
};

async function callsOfAMessage(): Promise<number> {
  let calls = 0;
  const count =
    <Answer>(answer: Answer) =>
    async () => {
      calls += 1;
      return answer;
    };
  const hub = { find: count([]), importAll: count(undefined), reopen: count(undefined) };
  await reportFindings(message(told(read())), { place: PLACE, hub, now: () => new Date(), log: () => undefined });
  return calls;
}
