import { hasHole } from '../../iam';
import type { World } from '../world/world';

/** What is known of the accounts of an organization. */
export interface Members {
  /** @default - not known */
  readonly organizationId?: string;
  /** Those that are placed in the organization, and those of the stacks, which are taken to be members. */
  readonly accounts: ReadonlySet<string>;
  /** Unique ids of the roles and users that are declared. */
  readonly uniqueIds: ReadonlySet<string>;
  /** Whether no other account is a member: something lists all that are under the root. */
  readonly complete: boolean;
}

/** The members of the organization of a world, as far as anything places them. */
export function membersOf({ organization, resources, principals, secrets, keys, parameters }: World): Members {
  const { id, managementAccount, accounts = {}, parts } = organization ?? {};
  const declared = [resources, principals, secrets, keys, parameters].flatMap((all) =>
    all.map(({ account }) => account),
  );
  const known = [...Object.keys(accounts), managementAccount, ...declared].flatMap((account) =>
    account === undefined || hasHole(account) ? [] : [account],
  );
  return {
    ...(id !== undefined && { organizationId: id }),
    accounts: new Set(known),
    uniqueIds: new Set(principals.flatMap(({ uniqueId = [] }) => uniqueId)),
    complete: parts?.nodes.some(({ kind, accounts: below }) => kind === 'root' && below !== undefined) ?? false,
  };
}
