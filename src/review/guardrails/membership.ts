import type { AccessRequest, ContextValue } from '../../iam';
import type { World } from '../world/world';
import type { SynthesizedSet } from './read-guardrail-sets';

/** What of the organization bears on a question about a set. */
export interface MembershipProps {
  readonly world: World;
  readonly set: SynthesizedSet;
  /** @default {} */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** The organization of a request: as it was read, else what the set itself knows of its accounts. */
export function membership({
  world,
  set,
  context = {},
}: MembershipProps): Pick<AccessRequest, 'organization' | 'context'> {
  if (world.organization !== undefined) {
    const { id, managementAccount, accounts } = world.organization;
    const paths = Object.entries(accounts).map(([account, { path }]) => [account, path] as const);
    return { organization: { id, managementAccount, accounts: Object.fromEntries(paths) }, context };
  }
  const members = set.targets.flatMap(({ accounts = [] }) => accounts);
  const accounts = Object.fromEntries(members.map((account) => [account, `${set.organizationId}/`]));
  return {
    organization: { id: set.organizationId, managementAccount: '', accounts },
    // Which units the accounts are below is not known.
    context: { 'aws:PrincipalOrgPaths': { open: true }, 'aws:ResourceOrgPaths': { open: true }, ...context },
  };
}
