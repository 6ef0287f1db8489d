import { type OrganizationLevel, parsePolicy } from '../../iam';
import type { OrganizationAccount } from '../world/organization-data';
import type { World } from '../world/world';
import type { SynthesizedSet } from './read-guardrail-sets';

/**
 * The world as it would be with every set attached to all of its targets.
 *
 * @example
 * const enforced = asEnforced(world, readGuardrailSets(readStacks('cdktf.out')));
 */
export function asEnforced(world: World, sets: readonly SynthesizedSet[]): World {
  const accounts = new Map(Object.entries(world.organization?.accounts ?? {}));
  for (const set of sets) {
    for (const { name, attached, accounts: below = [] } of set.targets) {
      if (attached) continue;
      for (const account of below) accounts.set(account, under(accounts.get(account), levelsOf(set, name)));
    }
  }
  const { parts = { heads: [], nodes: [], attachments: [] }, ...known } = world.organization ?? {};
  return { ...world, organization: { ...known, accounts: Object.fromEntries(accounts), parts } };
}

function under(account: OrganizationAccount | undefined, { scp, rcp }: Levels): OrganizationAccount {
  const { serviceControl = [], resourceControl = [], ...place } = account ?? {};
  return { ...place, serviceControl: [...serviceControl, scp], resourceControl: [...resourceControl, rcp] };
}

interface Levels {
  readonly scp: OrganizationLevel;
  readonly rcp: OrganizationLevel;
}

function levelsOf({ policies }: SynthesizedSet, target: string): Levels {
  const level = (type: string): OrganizationLevel => ({
    name: target,
    allowsAll: true,
    policies: policies
      .filter((policy) => policy.type === type)
      .map(({ name, text }) => parsePolicy(`${name} for ${target}`, text)),
  });
  return { scp: level('SERVICE_CONTROL_POLICY'), rcp: level('RESOURCE_CONTROL_POLICY') };
}
