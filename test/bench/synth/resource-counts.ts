import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How many resources of each type, ephemeral ones included, a synthesis wrote. */
export type ResourceCounts = Readonly<Record<string, number>>;

/** Counts what is in the stacks of a cdktf output folder. */
export function resourceCounts(outdir: string): ResourceCounts {
  const counts: Record<string, number> = {};
  for (const stack of readdirSync(path.join(outdir, 'stacks')).sort()) {
    const { resource, ephemeral } = JSON.parse(readFileSync(path.join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
    for (const [type, resources] of Object.entries({ ...ephemeral, ...resource })) {
      counts[type] = (counts[type] ?? 0) + Object.keys(resources as object).length;
    }
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
