import type { OrganizationParts } from '../../world/organization-parts';
import type { World } from '../../world/world';
import { buildWorld } from '../assemble/build-world';
import type { SynthStack } from './configuration';
import { openStacks } from './open-stacks';
import { organizationIn } from './organization-in';
import { readStacks } from './read-stacks';
import { withForgotten } from './removed-blocks';

/** What synthesized stacks do not say themselves. */
export interface ReadSynthOptions {
  /** Which stacks are read, by name. @default - all */
  readonly include?: (stack: string) => boolean;
  /** Which environments are left out. @default - none */
  readonly isExcluded?: (environment: string) => boolean;
  /** Accounts by environment, for providers that do not say in which account they work. @default {} */
  readonly accounts?: Readonly<Record<string, string>>;
  /** What is known of the organization besides. @default - what the stacks declare */
  readonly organization?: OrganizationParts;
}

/**
 * Reads the world that `cdktf synth` describes: every stack, with references between stacks resolved.
 *
 * @param directory `cdktf.out`
 * @throws ReadError when the directory holds no synthesized stacks, or a provider does not say its account or Region
 *
 * @example
 * const world = readSynth('cdktf.out');
 */
export function readSynth(directory: string, options: ReadSynthOptions = {}): World {
  return readSynthStacks(readStacks(directory), options);
}

/**
 * Reads the world from stacks that are in memory.
 *
 * @example
 * const world = readSynthStacks(readStacks('cdktf.out'));
 */
export function readSynthStacks(stacks: readonly SynthStack[], options: ReadSynthOptions = {}): World {
  const { include = () => true, isExcluded = () => false, accounts = {}, organization } = options;
  const modules = openStacks(stacks, { accounts }).filter(
    ({ label, environment }) => include(label) && !isExcluded(environment),
  );
  const world = buildWorld(
    modules.flatMap(({ all }) => all),
    { organization: organizationIn(modules, organization) },
  );
  const read = new Set(modules.map(({ label }) => label));
  const kept = stacks.filter(({ name }) => read.has(name));
  return withForgotten(world, kept);
}
