import type { KeyGrant, Policy, Tags } from '../../iam';
import type { Origin } from './origin';

/** A customer managed KMS key, or one Region's replica of a multi-Region key. */
export interface WorldKey {
  /** `<stack>:<address>`. */
  readonly id: string;
  readonly origin: Origin;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  /** Whether no stack declares it: all that is known of it is the policy that one gives it. @default false */
  readonly isUndeclared?: boolean;
  /** Whether its policy stays when the resource that gives it is removed, and not AWS's comes back. @default false */
  readonly keepsPolicy?: boolean;
  /** Names with `alias/`, sorted. */
  readonly aliases: readonly string[];
  /** The declared policy, or the one AWS gives a key without one. */
  readonly policy: Policy;
  /** Whether AWS's default policy applies because none is declared. */
  readonly hasDefaultPolicy: boolean;
  /** What gives it a policy, where several resources do: each apply overwrites the other. @default - one at most */
  readonly rivalPolicies?: readonly Origin[];
  readonly grants: readonly KeyGrant[];
  /** @default - not known */
  readonly tags?: Tags;
}
