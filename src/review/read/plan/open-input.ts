import type { Block } from '../block/block';
import type { SynthStack } from '../synth/configuration';
import { type OutputOf, openStacks } from '../synth/open-stacks';
import type { StackModule } from '../synth/stack-module';
import { type GivenPlan, replacedEnvironments } from './given-plan';
import { OpenPlan } from './open-plan';
import { constructAt } from './stack-of-plan';

/** Accounts by environment, or by `<environment>/<provider>`. */
type Accounts = Readonly<Record<string, string>>;

/** Stacks and plans whose resources are at hand: each knows the outputs of the others. */
export interface OpenInput {
  readonly modules: readonly StackModule[];
  readonly plans: readonly OpenPlan[];
}

/**
 * Opens stacks and plans. What a plan says of an output counts before what its stack says.
 *
 * @throws ReadError when a provider does not say its account or Region
 */
export function openInput(
  plans: readonly GivenPlan[],
  { stacks, accounts }: { readonly stacks: readonly SynthStack[]; readonly accounts: Accounts },
): OpenInput {
  const opened = new Map<string, OpenPlan>();
  const planned: OutputOf = (stack, output) => opened.get(stack)?.output(output);
  const modules = openStacks(stacks, { accounts, outputOf: planned });
  const outputOf: OutputOf = (stack, output) =>
    planned(stack, output) ?? modules.find(({ label }) => label === stack)?.output(output);
  for (const plan of plans) opened.set(plan.stack, openPlan(plan, { accounts, outputOf }));
  return { modules, plans: [...opened.values()] };
}

function openPlan(
  { environment, stack, plan, replaces }: GivenPlan,
  { accounts, outputOf }: { readonly accounts: Accounts; readonly outputOf: OutputOf },
): OpenPlan {
  const accountOf = (provider?: string) =>
    accounts[provider === undefined ? environment : `${environment}/${provider}`];
  const origins = replaces && { constructAt: (address: string) => constructAt(replaces, address) };
  return new OpenPlan(plan, { environment, stack, accountOf, outputOf, ...origins });
}

/** The resources of stacks whose place no plan takes. */
export function unplanned(modules: readonly StackModule[], plans: readonly GivenPlan[]): readonly Block[] {
  const stacks = new Set(plans.map(({ stack }) => stack));
  const environments = new Set(replacedEnvironments(plans));
  return modules
    .filter(({ label, environment }) => !stacks.has(label) && !environments.has(environment))
    .flatMap(({ all }) => all);
}
