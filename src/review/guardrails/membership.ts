import type { AccessRequest, ContextValue } from '../../iam';
import type { World } from '../world/world';
import type { SynthesizedSet } from './read-guardrail-sets';

/** What of the organization bears on a question about a set. */
export interface MembershipProps {
  readonly world: World;
  readonly set: SynthesizedSet;
  /** The Region in the resource's ARN, where the call is sent. @default - not known */
  readonly region?: string;
  /** @default {} */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** The organization of a request: as it was read, else what the set itself knows of its accounts. */
export function membership({
  world,
  set,
  region,
  context: given = {},
}: MembershipProps): Pick<AccessRequest, 'organization' | 'context'> {
  const isKnown = region !== undefined && /^[a-z0-9-]+$/.test(region);
  const context = { ...(isKnown && { 'aws:RequestedRegion': region }), ...given };
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
