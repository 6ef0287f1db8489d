import type { Policy, Tags } from '../../iam';
import type { Origin } from './origin';

/** The key that encrypts a secret or parameter. */
export type EncryptedBy =
  /** The AWS managed key of the service: `aws/secretsmanager` or `aws/ssm`. */
  | { readonly kind: 'aws-managed' }
  /** A customer key that the world has; `key` is the id of the `WorldKey`. */
  | { readonly kind: 'key'; readonly key: string }
  /** A key that no stack declares, so that its policy is not known. */
  | { readonly kind: 'outside'; readonly arn: string; readonly why: string };

/** A secret in one Region: each replica is an entry of its own, with its own key and the policy of its primary. */
export interface WorldSecret {
  /** `<stack>:<address>@<region>`. */
  readonly id: string;
  /** The `aws_secretsmanager_secret` that declares it, also for a replica; otherwise what a service makes it for. */
  readonly origin: Origin;
  /** May hold hole markers. */
  readonly name: string;
  /** Ends in a marker for the six characters that AWS adds; a replica has the same ones. */
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly replica: boolean;
  /** Id of the AWS service that makes and keeps it, such as `rds`. @default - none, it is yours */
  readonly owner?: string;
  /** Whether no stack declares it: all that is known of it is the policy that one gives it. @default false */
  readonly isUndeclared?: boolean;
  /** Resource policy, the same in every Region. @default - none */
  readonly policy?: Policy;
  /** What gives it a policy, where several resources do: each apply overwrites the other. @default - one at most */
  readonly rivalPolicies?: readonly Origin[];
  readonly encryptedBy: EncryptedBy;
  /** All tags, the provider's default tags included. @default - not known */
  readonly tags?: Tags;
}
