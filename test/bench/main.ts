import { parseArgs } from 'node:util';
import { accessBench } from './access/access-bench';
import type { Bench } from './bench';
import { findingsBench } from './findings-bench';
import { iamBench } from './iam-bench';
import { pageBench } from './page/page-bench';
import { planBench } from './plan/plan-bench';
import { rotatorBench } from './rotator-bench';
import { runtimeBench } from './runtime/runtime-bench';
import { synthBench } from './synth/synth-bench';
import { trailBench } from './trail/trail-bench';

const BENCHES: readonly Bench[] = [
  synthBench,
  iamBench,
  accessBench,
  pageBench,
  planBench,
  rotatorBench,
  findingsBench,
  runtimeBench,
  trailBench,
];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean' }, full: { type: 'boolean' }, only: { type: 'string' } },
  });
  const selected = BENCHES.filter(({ name }) => values.only === undefined || values.only === name);
  if (selected.length === 0) {
    const known = BENCHES.map(({ name }) => name).join(', ');
    console.error(`\`--only\` must name a benchmark, got '${values.only}': the benchmarks are ${known}`);
    return 2;
  }
  const missed: string[] = [];
  const { quick = false, full = false } = values;
  for (const bench of selected) missed.push(...(await bench.run({ quick, full })));
  for (const target of missed) console.log(`missed: ${target}`);
  if (quick) console.log('measured quickly: no target was judged');
  else if (missed.length === 0) console.log('every target is met');
  const more = full ? [] : selected.flatMap(({ fullAdds }) => fullAdds ?? []);
  for (const addition of more) console.log(`--full adds ${addition}`);
  return missed.length === 0 ? 0 : 1;
}

main().then((code) => {
  process.exitCode = code;
});
