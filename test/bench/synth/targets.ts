import type { Contender } from './bundles';
import type { Shape } from './fleet';
import type { Measurement } from './measure';

/** One shape, measured for every contender. */
export interface Row {
  readonly shape: Shape;
  readonly results: Readonly<Record<Contender, Measurement>>;
}

const MAX_TIMES_RAW = 1.5;
const MAX_TIMES_CDK_TIME = 0.5;
const MAX_TIMES_CDK_MEMORY = 0.6;
/** How much more a further secret may take between 1,000 and 4,000 than between 100 and 1,000. */
const MAX_GROWTH = 1.5;

/** Sentences about the targets that a run missed. */
export function missedTargets(rows: readonly Row[]): readonly string[] {
  return [...rows.flatMap(beyondRaw), ...rows.flatMap(beyondCdk), ...beyondLinear(rows)];
}

/** Milliseconds of processor time for each further secret, between two sizes. */
export function marginalMilliseconds(smaller: Row, larger: Row, contender: Contender): number {
  const seconds = larger.results[contender].processorSeconds - smaller.results[contender].processorSeconds;
  return (seconds * 1000) / (larger.shape.secrets - smaller.shape.secrets);
}

function beyondRaw({ shape, results }: Row): string[] {
  const ratio = results.library.processorSeconds / results.raw.processorSeconds;
  if (ratio <= MAX_TIMES_RAW) return [];
  return [`${name(shape)} take ${ratio.toFixed(2)} × the time of raw constructs, more than ${MAX_TIMES_RAW}`];
}

/** The comparison with AWS CDK is about large organizations: 4,000 secrets in 40 stacks. */
function beyondCdk({ shape, results }: Row): string[] {
  if (shape.secrets !== 4000 || shape.stacks !== 40) return [];
  const time = results.library.processorSeconds / results['aws-cdk'].processorSeconds;
  const memory = results.library.mebibytes / results['aws-cdk'].mebibytes;
  const missed: string[] = [];
  if (time > MAX_TIMES_CDK_TIME) missed.push(beyond(shape, 'time', time, MAX_TIMES_CDK_TIME));
  if (memory > MAX_TIMES_CDK_MEMORY) missed.push(beyond(shape, 'memory', memory, MAX_TIMES_CDK_MEMORY));
  return missed;
}

function beyond(shape: Shape, what: string, ratio: number, target: number): string {
  return `${name(shape)} take ${ratio.toFixed(2)} × the ${what} of AWS CDK, more than ${target}`;
}

function beyondLinear(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ shape }) => shape.stacks > 1))].flatMap((many) => {
    const [small, middle, large] = rows.filter(({ shape }) => shape.stacks > 1 === many);
    if (small === undefined || middle === undefined || large === undefined) return [];
    const early = marginalMilliseconds(small, middle, 'library');
    const late = marginalMilliseconds(middle, large, 'library');
    if (late <= early * MAX_GROWTH) return [];
    return [
      `a further secret takes ${late.toFixed(2)} ms in ${name(large.shape)}, more than ${MAX_GROWTH} × the ${early.toFixed(2)} ms of smaller sizes`,
    ];
  });
}

function name({ secrets, stacks }: Shape): string {
  return `${secrets} secrets in ${stacks} ${stacks === 1 ? 'stack' : 'stacks'}`;
}
