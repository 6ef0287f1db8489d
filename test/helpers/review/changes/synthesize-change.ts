import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { writeReviewMap } from '../../../../src';
import {
  createEnvironment,
  createOrganization,
  type Environment,
  type Organization,
} from '../../../../src/environment';
import {
  LIST_PRICES,
  parseFailOn,
  type ReviewOptions,
  type ReviewReport,
  readInput,
  reviewWorlds,
} from '../../../../src/review';
import { DEFAULT_FAIL_ON } from '../../../../src/review/report/fail-on';
import { withBase } from '../../../../src/review/report/with-base';
import { locateIn } from '../../../../src/review/synthesis/locate';
import { temporaryDirectory } from '../../temporary-directory';

/** A synthesized stack, to be changed as no data of an environment could. */
// biome-ignore lint/suspicious/noExplicitAny: JSON of Terraform, of which each change knows its part
export type StackJson = any;

/** One side of a change. */
export interface Side {
  readonly environments: readonly Environment[];
  readonly organization?: Organization;
  /** What is changed in the JSON of a stack, by its name. */
  readonly edits?: Readonly<Record<string, (stack: StackJson) => void>>;
}

/** Synthesizes a side into a `cdktf.out`, with its map of lines. */
export function synthesizeSide({ environments, organization, edits = {} }: Side): string {
  const outdir = temporaryDirectory();
  const app = new App({ outdir });
  for (const environment of environments) createEnvironment(app, environment);
  if (organization !== undefined) createOrganization(app, organization);
  app.synth();
  writeReviewMap(app);
  for (const [stack, edit] of Object.entries(edits)) {
    const file = join(outdir, 'stacks', stack, 'cdk.tf.json');
    const json = JSON.parse(readFileSync(file, 'utf8'));
    edit(json);
    writeFileSync(file, JSON.stringify(json));
  }
  return outdir;
}

/** Most changes begin with the same side. */
const bases = new WeakMap<Side, ReturnType<typeof worldOf>>();

function worldOf(side: Side) {
  return readInput({ synth: synthesizeSide(side), plans: [] }).after;
}

/**
 * Reviews what leads from one side to the other, as `cdktf-aws-secrets review --synth … --base …` does.
 */
export function reviewChange(before: Side, after: Side, options: Partial<ReviewOptions> = {}): ReviewReport {
  const base = bases.get(before) ?? worldOf(before);
  bases.set(before, base);
  const head = synthesizeSide(after);
  const worlds = withBase(readInput({ synth: head, plans: [] }), base);
  const locate = locateIn(head, process.cwd());
  return reviewWorlds(worlds, {
    ...{ suppressions: [], prices: LIST_PRICES, failOn: parseFailOn(DEFAULT_FAIL_ON), strict: false },
    ...{ today: '2026-11-22', assumptions: {}, locate },
    ...options,
  });
}
