import { basename } from 'node:path';
import { ReadError } from '../../user-file/read-error';
import type { SynthStack } from '../synth/configuration';
import { isSameStack } from './is-same-stack';
import type { PlanJson } from './plan-json';
import { readPlanFile } from './read-plan-file';
import { stackOfPlan } from './stack-of-plan';

/** A plan as JSON with the name of its environment; a file path, or 0 for standard input. */
export interface PlanInput {
  readonly environment: string;
  readonly file: string | 0;
}

/** A plan that was read, and what it takes the place of. */
export interface GivenPlan extends PlanInput {
  readonly plan: PlanJson;
  /** The synthesized stack that it is of. @default - none: it takes the place of all stacks of its environment */
  readonly replaces?: SynthStack;
  /** The name of that stack; without one, what tells plans of an environment apart. */
  readonly stack: string;
}

/**
 * Reads plans, and decides which synthesized stack each is of.
 *
 * @throws ReadError when a file is no plan, or two are of one stack
 */
export function readPlans(inputs: readonly PlanInput[], stacks: readonly SynthStack[]): readonly GivenPlan[] {
  const plans = inputs.map((input) => readGiven(input, stacks));
  for (const [index, plan] of plans.entries()) refuseSecond(plan, plans.slice(0, index));
  return plans;
}

function readGiven(input: PlanInput, stacks: readonly SynthStack[]): GivenPlan {
  const plan = readPlanFile(input.file);
  const replaces = stackOfPlan(plan, stacks);
  return { ...input, plan, ...(replaces && { replaces }), stack: replaces?.name ?? stackOf(input) };
}

/** A plan of no synthesized stack is known by its file, so that several of one environment can be distinguished. */
function stackOf({ environment, file }: PlanInput): string {
  return file === 0 ? environment : `${environment}/${basename(file).replace(/\.json$/, '')}`;
}

/** @throws ReadError when an earlier plan is of the same stack */
function refuseSecond({ file, stack, environment, plan }: GivenPlan, earlier: readonly GivenPlan[]): void {
  if (earlier.some((each) => each.stack === stack)) {
    throw new ReadError(
      `'${file}' must not be a second plan of ${stack}: give one plan for each, in files of different names`,
    );
  }
  const same = earlier.find((each) => each.environment === environment && isSameStack(each.plan, plan));
  if (same === undefined) return;
  throw new ReadError(
    `'${file}' must not be a second plan of what '${same.file}' plans, in environment '${environment}': give one of the two`,
  );
}

/** The environments of plans of which none is of a synthesized stack: they take the place of all their stacks. */
export function replacedEnvironments(plans: readonly GivenPlan[]): readonly string[] {
  const kept = new Set(plans.flatMap(({ environment, replaces }) => (replaces === undefined ? [] : environment)));
  return [...new Set(plans.map(({ environment }) => environment))].filter((environment) => !kept.has(environment));
}
