import type { OrganizationLevel } from '../../iam';
import type { OrganizationParts } from './organization-parts';

/** An account's place in the organization. */
export interface OrganizationAccount {
  /** Such as `o-abc123/r-1/ou-1-x/`; may hold hole markers. @default - the id of the organization is not known */
  readonly path?: string;
  /** Levels with SCPs, from the root down to the account, then those of which it is not certain that they apply. */
  readonly serviceControl: readonly OrganizationLevel[];
  /** Levels with RCPs, in the same order. */
  readonly resourceControl: readonly OrganizationLevel[];
}

/** What is known of the organization. */
export interface OrganizationData {
  /** Such as `o-abc123`. @default - not known */
  readonly id?: string;
  /** @default - not known */
  readonly managementAccount?: string;
  /** Accounts that something places, and those that stacks are deployed to: these are taken to be members. */
  readonly accounts: Readonly<Record<string, OrganizationAccount>>;
  /** What all this was assembled from. */
  readonly parts: OrganizationParts;
}
