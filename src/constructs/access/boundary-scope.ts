import type { AccountId } from '../../model/account-id';
import type { Partition } from '../../model/partition';

/** Where a boundary holds. */
export interface BoundaryScope {
  readonly partition: Partition;
  /** The account of the roles. */
  readonly account: AccountId;
  /** The beginning of the names of its secrets. */
  readonly environment: string;
}
