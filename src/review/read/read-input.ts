import { basename } from 'node:path';
import { ReadError } from '../user-file/read-error';
import type { Worlds } from '../world/worlds';
import { buildWorld } from './assemble/build-world';
import { readManagedPolicies } from './managed/read-managed-policies';
import { readOrganization } from './organization/read-organization';
import { refuseOtherOrganization, refuseOtherPlaces } from './organization/refuse-other-organization';
import { buildWorlds } from './plan/build-worlds';
import { isSameStack } from './plan/is-same-stack';
import { OpenPlan } from './plan/open-plan';
import type { PlanJson } from './plan/plan-json';
import { readPlanFile } from './plan/read-plan-file';
import { constructAt, stackOfPlan } from './plan/stack-of-plan';
import type { SynthStack } from './synth/configuration';
import { openStacks } from './synth/open-stacks';
import { organizationIn } from './synth/organization-in';
import { readStacks } from './synth/read-stacks';

/** A plan as JSON with the name of its environment; a file path, or 0 for standard input. */
export interface PlanInput {
  readonly environment: string;
  readonly file: string | 0;
}

/** What is read into one world. */
export interface Input {
  /** A `cdktf.out` directory, or the stacks that were read from one. @default - no synthesized stacks */
  readonly synth?: string | readonly SynthStack[];
  /** Plans as JSON, each with the name of its environment; a file path, or 0 for standard input. @default - none */
  readonly plans?: readonly PlanInput[];
  /**
   * Accounts by environment, for providers that do not say in which account they work; for one provider of a plan by
   * `<environment>/<provider>`, such as `prod/aws.orders`.
   *
   * @default {}
   */
  readonly accounts?: Readonly<Record<string, string>>;
  /** A file that describes the organization, or completes what stacks say of it. @default - what the stacks declare */
  readonly organization?: string;
  /** A file with texts of AWS managed policies, by ARN. @default - those that are known here */
  readonly managedPolicies?: string;
}

/**
 * Reads synthesized stacks and plans into one world. A plan takes the place of the synthesized stack with the same
 * resources, which tells where they were made and what the outputs of other stacks are; a plan of something else takes
 * the place of all stacks of its environment.
 *
 * @throws ReadError when something cannot be read
 *
 * @example
 * const worlds = readInput({ synth: 'cdktf.out', plans: [{ environment: 'prod', file: 'plan.json' }] });
 */
export function readInput({
  synth,
  plans = [],
  accounts = {},
  organization: file,
  managedPolicies: texts,
}: Input): Worlds {
  const managedPolicies = texts === undefined ? undefined : readManagedPolicies(texts);
  const stacks = typeof synth === 'string' ? readStacks(synth) : (synth ?? []);
  const opened = new Map<string, OpenPlan>();
  const modules = openStacks(stacks, { accounts, outputOf: (stack, output) => opened.get(stack)?.output(output) });
  const organization = organizationIn(modules, file === undefined ? undefined : readOrganization(file));
  const outputOf = (stack: string, output: string) =>
    opened.get(stack)?.output(output) ?? modules.find(({ label }) => label === stack)?.output(output);
  const matched = new Set<string>();
  const given: GivenPlan[] = [];
  for (const input of plans) {
    const plan = readPlanFile(input.file);
    const { environment } = input;
    const made: SynthStack | undefined = stackOfPlan(plan, stacks);
    if (made !== undefined) matched.add(environment);
    const stack = made?.name ?? stackOf(input);
    if (opened.has(stack)) {
      throw new ReadError(
        `'${input.file}' must not be a second plan of ${stack}: give one plan for each, in files of different names`,
      );
    }
    refuseSame(input, plan, given);
    given.push({ input, plan });
    const accountOf = (provider?: string) =>
      accounts[provider === undefined ? environment : `${environment}/${provider}`];
    const origins = made && { constructAt: (address: string) => constructAt(made, address) };
    opened.set(stack, new OpenPlan(plan, { environment, stack, accountOf, outputOf, ...origins }));
  }
  const foreign = new Set(
    plans.map(({ environment }) => environment).filter((environment) => !matched.has(environment)),
  );
  const beside = modules
    .filter(({ label, environment }) => !opened.has(label) && !foreign.has(environment))
    .flatMap(({ all }) => all);
  const worlds =
    opened.size === 0
      ? { after: buildWorld(beside, { organization, managedPolicies }), changes: [] }
      : {
          ...buildWorlds([...opened.values()], { beside, organization, managedPolicies }),
          planned: { stacks: [...opened.keys()], environments: [...foreign] },
        };
  if (file !== undefined) holdTo(file, worlds);
  return worlds;
}

/** Holds that the organization file and what was read speak of one organization. */
function holdTo(file: string, { before, after }: Worlds): void {
  for (const world of [before, after]) {
    if (world?.organization !== undefined) refuseOtherOrganization(file, world.organization.parts);
  }
  if (before?.organization !== undefined) refuseOtherPlaces(file, before.organization.parts);
}

interface GivenPlan {
  readonly input: PlanInput;
  readonly plan: PlanJson;
}

/** @throws ReadError when an earlier plan of the environment is of the same stack */
function refuseSame({ environment, file }: PlanInput, plan: PlanJson, earlier: readonly GivenPlan[]): void {
  const same = earlier.find((each) => each.input.environment === environment && isSameStack(each.plan, plan));
  if (same === undefined) return;
  throw new ReadError(
    `'${file}' must not be a second plan of what '${same.input.file}' plans, in environment '${environment}': give one of the two`,
  );
}

/** A plan of no synthesized stack is known by its file, so that several of one environment can be told apart. */
function stackOf({ environment, file }: PlanInput): string {
  return file === 0 ? environment : `${environment}/${basename(file).replace(/\.json$/, '')}`;
}
