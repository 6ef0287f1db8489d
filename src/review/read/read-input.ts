import { basename } from 'node:path';
import type { OrganizationParts } from '../world/organization-parts';
import type { World } from '../world/world';
import type { Worlds } from '../world/worlds';
import { joinWorlds } from './join-worlds';
import { readOrganization } from './organization/read-organization';
import { readPlan } from './plan/read-plan';
import { readPlanFile } from './plan/read-plan-file';
import { readSynth } from './synth/read-synth';

/** What is read into one world. */
export interface Input {
  /** A `cdktf.out` directory. @default - no synthesized stacks */
  readonly synth?: string;
  /** Plans as JSON, each with the name of its environment; a file path, or 0 for standard input. @default - none */
  readonly plans?: ReadonlyArray<{ readonly environment: string; readonly file: string | 0 }>;
  /** Accounts by environment, for providers that do not say in which account they work. @default {} */
  readonly accounts?: Readonly<Record<string, string>>;
  /** A file that describes the organization, or completes what stacks say of it. @default - what the stacks declare */
  readonly organization?: string;
}

/**
 * Reads synthesized stacks and plans into one world. Where a plan is given for an environment, it takes the place of
 * the environment's synthesized stacks.
 *
 * @throws ReadError when something cannot be read
 */
export function readInput({ synth, plans = [], accounts = {}, organization: file }: Input): Worlds {
  const organization: OrganizationParts | undefined = file === undefined ? undefined : readOrganization(file);
  const planned = new Set(plans.map(({ environment }) => environment));
  const read = plans.map((plan) =>
    readPlan(readPlanFile(plan.file), {
      environment: plan.environment,
      stack: stackOf(plan),
      account: accounts[plan.environment],
      organization,
    }),
  );
  const synthesized: readonly World[] =
    synth === undefined ? [] : [readSynth(synth, { accounts, organization, isExcluded: (name) => planned.has(name) })];
  const after = joinWorlds([...read.map((plan) => plan.after), ...synthesized]);
  if (read.length === 0) return { after, changes: [] };
  return {
    before: joinWorlds([...read.map((plan) => plan.before ?? plan.after), ...synthesized]),
    after,
    changes: read.flatMap(({ changes }) => changes).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** A plan is known by its file, so that several of one environment can be told apart. */
function stackOf({ environment, file }: { readonly environment: string; readonly file: string | 0 }): string {
  return file === 0 ? environment : `${environment}/${basename(file).replace(/\.json$/, '')}`;
}
