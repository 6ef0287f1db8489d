import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from '../bench';
import { compile, run } from '../child';
import type { UsageRun } from './report-usage';
import { type Written, writeTrail } from './write-trail';

const FULL = 2_000_000;
const MAX_SECONDS = 60;
const MAX_MEGABYTES = 1_000;

/**
 * `report usage` over a trail of 40 accounts, from its packed files to the answer, whose counts must be right. Its peer
 * is a script that parses every record, as people write it who have no such command.
 */
export const trailBench: Bench = {
  name: 'trail',
  fullAdds: 'a trail of 2 million events, for which the target is stated',
  run: async ({ quick, full }) => {
    const events = full ? FULL : quick ? 20_000 : FULL / 10;
    const { seconds, megabytes } = measure(events);
    const most = (MAX_SECONDS * events) / FULL;
    const of = `${events.toLocaleString('en-US')} events`;
    if (quick) return [];
    return [
      ...(seconds <= most ? [] : [`${of} in ${most} s, took ${seconds.toFixed(1)} s`]),
      ...(megabytes <= MAX_MEGABYTES ? [] : [`${of} in ${MAX_MEGABYTES} MB, took ${megabytes.toFixed(0)} MB`]),
    ];
  },
};

function measure(events: number): UsageRun {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-trail-'));
  try {
    const written = writeTrail(directory, events);
    const peer = runOn(directory, written, { script: 'naive-usage.ts', name: 'a script' });
    const usage = runOn(directory, written, { script: 'report-usage.ts', name: 'report usage' });
    console.log(
      `a script takes ${(peer.processorSeconds / usage.processorSeconds).toFixed(1)} times the processor time`,
    );
    return usage;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function runOn(
  directory: string,
  written: Written,
  { script, name }: { readonly script: string; readonly name: string },
): UsageRun {
  const usage: UsageRun = JSON.parse(run(compile(path.join(__dirname, script)), [directory]));
  const { exitCode, reads, denied, seconds, processorSeconds, megabytes } = usage;
  if (exitCode !== 0 || reads !== written.reads || denied !== written.denied) {
    throw new Error(
      `${name} must count ${written.reads} reads and ${written.denied} denied, got ${reads} and ${denied}`,
    );
  }
  console.log(
    `${name}: ${written.events} events, ${reads} reads: processor ${processorSeconds.toFixed(1)} s, ` +
      `elapsed ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
  );
  return usage;
}
