import type { Worlds } from '../world/worlds';
import { type BuildWorldOptions, buildWorld } from './assemble/build-world';
import type { Block } from './block/block';
import { readManagedPolicies } from './managed/read-managed-policies';
import { readOrganization } from './organization/read-organization';
import { refuseOtherOrganization, refuseOtherPlaces } from './organization/refuse-other-organization';
import { buildWorlds } from './plan/build-worlds';
import { type GivenPlan, type PlanInput, readPlans, replacedEnvironments } from './plan/given-plan';
import { openInput, unplanned } from './plan/open-input';
import type { SynthStack } from './synth/configuration';
import { organizationIn } from './synth/organization-in';
import { readStacks } from './synth/read-stacks';
import { withForgotten } from './synth/removed-blocks';

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
 * @example
 * const { after } = readInput({ synth: 'cdktf.out', plans: [{ environment: 'prod', file: 'prod.json' }] });
 *
 * @throws ReadError when something cannot be read
 */
export function readInput({
  synth = [],
  plans: inputs = [],
  accounts = {},
  organization: file,
  ...rest
}: Input): Worlds {
  const managedPolicies = rest.managedPolicies === undefined ? undefined : readManagedPolicies(rest.managedPolicies);
  const stacks = typeof synth === 'string' ? readStacks(synth) : synth;
  const plans = readPlans(inputs, stacks);
  const opened = openInput(plans, { stacks, accounts });
  const organization = organizationIn(opened.modules, file === undefined ? undefined : readOrganization(file));
  const given = { organization, managedPolicies };
  const beside = unplanned(opened.modules, plans);
  const worlds =
    plans.length === 0
      ? worldOf(beside, given)
      : { ...buildWorlds(opened.plans, { beside, ...given }), ...planned(plans) };
  if (file !== undefined) holdTo(file, worlds);
  return { ...worlds, after: withForgotten(worlds.after, stacks) };
}

function worldOf(blocks: readonly Block[], given: BuildWorldOptions): Worlds {
  return { after: buildWorld(blocks, given), changes: [] };
}

function planned(plans: readonly GivenPlan[]): Pick<Worlds, 'planned'> {
  return { planned: { stacks: plans.map(({ stack }) => stack), environments: replacedEnvironments(plans) } };
}

/** Holds that the organization file and what was read speak of one organization. */
function holdTo(file: string, { before, after }: Worlds): void {
  for (const world of [before, after]) {
    if (world?.organization !== undefined) refuseOtherOrganization(file, world.organization.parts);
  }
  if (before?.organization !== undefined) refuseOtherPlaces(file, before.organization.parts);
}
