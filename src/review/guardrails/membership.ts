import type { AccessRequest, ContextValue } from '../../iam';
import type { World } from '../world/world';
import type { SynthesizedSet } from './read-guardrail-sets';

/** What of the organization bears on the effect of a set. */
export interface MembershipProps {
  readonly world: World;
  readonly set: SynthesizedSet;
  /** The Region in the resource's ARN, where the call is sent. @default - not known */
  readonly region?: string;
  /** @default {} */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

const UNITS_OPEN = { 'aws:PrincipalOrgPaths': { open: true }, 'aws:ResourceOrgPaths': { open: true } } as const;

/** The organization of a request: as it was read, otherwise what the set itself knows of its accounts. */
export function membership({
  world,
  set,
  region,
  context: given = {},
}: MembershipProps): Pick<AccessRequest, 'organization' | 'context'> {
  const isKnown = region !== undefined && /^[a-z0-9-]+$/.test(region);
  const context = { ...(isKnown && { 'aws:RequestedRegion': region }), ...given };
  const { id = set.organizationId, managementAccount, accounts = {} } = world.organization ?? {};
  const members = set.targets.flatMap((target) => target.accounts ?? []).map((account) => [account, `${id}/`] as const);
  const placed = Object.entries(accounts).flatMap(([account, { path }]) =>
    path === undefined ? [] : [[account, path] as const],
  );
  const isPlaced = members.every(([account]) => accounts[account]?.path !== undefined);
  return {
    organization: {
      id,
      managementAccount: managementAccount ?? '',
      accounts: Object.fromEntries([...members, ...placed]),
    },
    // Below which units an account is may not be known.
    context: isPlaced ? context : { ...UNITS_OPEN, ...context },
  };
}
