import type { SecretState, SecretVersion } from '../versions/secret-state';

/** How it is made sure that the previous version still works. */
export type RollbackTest =
  | { readonly kind: 'function'; readonly functionArn: string }
  | { readonly kind: 'none'; readonly reason: string };

/** What a rollback will do. */
export interface RollbackPlan {
  readonly secret: SecretState;
  /** What AWSCURRENT leaves. */
  readonly from: SecretVersion;
  /** What AWSCURRENT goes to. */
  readonly to: SecretVersion;
  readonly test: RollbackTest;
  /** Whether an interrupted run has moved AWSCURRENT already: only its own labels are left to be removed. */
  readonly moved: boolean;
}
