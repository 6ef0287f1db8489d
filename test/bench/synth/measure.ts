import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Answer, Order } from './contender';

/** What one synthesis took, child process included. */
export interface Measurement {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Of all processors: what is compared, since the elapsed time also tells how busy the machine is. */
  readonly processorSeconds: number;
  readonly mebibytes: number;
}

/** Runs a bundled contender in a process of its own and hands its output folder to `look` before removing it. */
export function measure(
  bundle: string,
  order: Omit<Order, 'outdir'>,
  look: (outdir: string) => void = () => undefined,
): Measurement {
  const outdir = mkdtempSync(path.join(tmpdir(), 'bench-synth-'));
  try {
    const started = process.hrtime.bigint();
    const child = spawnSync(process.execPath, [bundle, JSON.stringify({ ...order, outdir })], { encoding: 'utf8' });
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    if (child.status !== 0) throw new Error(`${path.basename(bundle)} failed: ${child.stderr}`);
    look(outdir);
    const answer: Answer = JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '');
    return { seconds, processorSeconds: answer.processorSeconds, mebibytes: answer.peakKib / 1024 };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The median of each number, taken apart. */
export function median(runs: readonly Measurement[]): Measurement {
  return {
    seconds: middle(runs.map(({ seconds }) => seconds)),
    processorSeconds: middle(runs.map(({ processorSeconds }) => processorSeconds)),
    mebibytes: middle(runs.map(({ mebibytes }) => mebibytes)),
  };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
