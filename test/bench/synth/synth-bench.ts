import { deepStrictEqual } from 'node:assert';
import type { Bench, BenchOptions } from '../bench';
import { bundleContenders, CONTENDERS, type Contender } from './bundles';
import type { Shape } from './fleet';
import { type Measurement, measure, median } from './measure';
import { NO_POLICIES, type Policies, policiesIn } from './policies';
import { type ResourceCounts, resourceCounts } from './resource-counts';
import { table } from './table';
import { missedTargets, type Row } from './targets';

type Bundles = Readonly<Record<Contender, string>>;

const SIZES = [100, 1000];
/** Synthesized three times by each contender, it takes more than half an hour. */
const LARGEST = 4000;
const STACKS = [1, 40];
const RUNS = 3;

/**
 * Synthesis of secrets that each have a key, a replica with its key, tags, resource policies and a reader in another
 * account: with this library, with the same resources written by hand on cdktf, and with AWS CDK.
 *
 * Stacks are counted in the security account; beside each stands one for the readers. CDK needs a third one for the
 * keys of the replica Region, and its limit of 500 resources in a stack is lifted by context. It writes fewer
 * policies: none for replicas, and no denials.
 */
export const synthBench: Bench = {
  name: 'synth',
  fullAdds: '4,000 secrets, three runs of each size, and the targets for growth and beside AWS CDK',
  async run({ quick, full }) {
    const bundles = bundleContenders();
    const policies = warmUp(bundles);
    const rows: Row[] = [];
    for (const shape of shapes({ quick, full })) {
      if (shape.secrets === SIZES[0]) requireSameResources(bundles, policies, shape);
      rows.push({ shape, results: resultsOf(bundles, policies, shape, full ? RUNS : 1) });
      console.error(`measured ${shape.secrets} secrets in ${shape.stacks}`);
    }
    console.log(table(rows));
    return quick ? [] : missedTargets(rows);
  },
};

function shapes({ quick, full }: BenchOptions): readonly Shape[] {
  const sizes = quick ? SIZES.slice(0, 1) : full ? [...SIZES, LARGEST] : SIZES;
  return STACKS.flatMap((stacks) => sizes.map((secrets) => ({ secrets, stacks })));
}

/** Synthesizes one secret with every contender, so that each is in the file cache before it is measured. */
function warmUp(bundles: Bundles): Policies {
  let policies = NO_POLICIES;
  const shape = { secrets: 1, stacks: 1 };
  measure(bundles.library, { shape, policies }, (outdir) => {
    policies = policiesIn(outdir);
  });
  for (const contender of ['raw', 'aws-cdk'] as const) measure(bundles[contender], { shape, policies });
  return policies;
}

/** The comparison by hand is fair only while both write the same. */
function requireSameResources(bundles: Bundles, policies: Policies, shape: Shape): void {
  const counts = (['library', 'raw'] as const).map((contender) => {
    let found: ResourceCounts = {};
    measure(bundles[contender], { shape, policies }, (outdir) => {
      found = resourceCounts(outdir);
    });
    return found;
  });
  deepStrictEqual(counts[1], counts[0], 'raw constructs and the library must write the same resources');
}

/** Contenders take turns, so that a busy moment of the machine meets all of them. */
function resultsOf(bundles: Bundles, policies: Policies, shape: Shape, runs: number): Row['results'] {
  const measured: Record<Contender, Measurement[]> = { library: [], raw: [], 'aws-cdk': [] };
  for (let run = 0; run < runs; run++) {
    for (const contender of CONTENDERS) measured[contender].push(measure(bundles[contender], { shape, policies }));
  }
  return { library: median(measured.library), raw: median(measured.raw), 'aws-cdk': median(measured['aws-cdk']) };
}
