import type { OrganizationLevel } from '../../iam';

/** An account's place in the organization. */
export interface OrganizationAccount {
  /** Such as `o-abc123/r-1/ou-1-x/`. */
  readonly path: string;
  /** SCPs by level, from the root down to the account. */
  readonly serviceControl: readonly OrganizationLevel[];
  /** RCPs by level, from the root down to the account. */
  readonly resourceControl: readonly OrganizationLevel[];
}

/** What is known of the organization. */
export interface OrganizationData {
  /** Such as `o-abc123`. */
  readonly id: string;
  readonly managementAccount: string;
  readonly accounts: Readonly<Record<string, OrganizationAccount>>;
}
