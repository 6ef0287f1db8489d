import type { OrganizationParts } from '../../world/organization-parts';
import type { Worlds } from '../../world/worlds';
import { buildWorld } from '../assemble/build-world';
import { keepUndeclared } from '../assemble/keep-undeclared';
import type { Block } from '../block/block';
import type { GivenPolicies } from '../managed/managed-policy';
import { keepOldIdentities } from './keep-old-identities';
import type { OpenPlan } from './open-plan';

/** What there is beside plans. */
export interface BuildWorldsOptions {
  /** Resources that no plan changes. @default - none */
  readonly beside?: readonly Block[];
  /** What is known of the organization besides. @default - what the stacks declare */
  readonly organization?: OrganizationParts;
  /** Texts of AWS managed policies. @default - those that are known here */
  readonly managedPolicies?: GivenPolicies;
}

/**
 * Assembles one world before and one after several plans: what a plan attaches to the resources of another belongs
 * to them.
 */
export function buildWorlds(
  plans: readonly OpenPlan[],
  { beside = [], organization, managedPolicies }: BuildWorldsOptions,
): Worlds {
  const before = [...plans.flatMap((plan) => plan.before), ...beside];
  const after = [...plans.flatMap((plan) => plan.after), ...beside];
  const environments = (blocks: readonly Block[]) => [
    ...new Set([...plans.map(({ environment }) => environment), ...blocks.map(({ origin }) => origin.environment)]),
  ];
  const rewrite = keepOldIdentities(before, after);
  const managedKeys = new Map(plans.flatMap((plan) => [...plan.managedKeys]));
  const given = { organization, managedPolicies, managedKeys };
  return keepUndeclared({
    before: { ...buildWorld(before, given), environments: environments(before).sort() },
    after: {
      ...buildWorld(after, { ...given, rewrite }),
      environments: environments(after).sort(),
    },
    changes: plans.flatMap(({ changes }) => changes).sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}
