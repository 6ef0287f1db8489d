import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import type { Region } from '../../model/region';

/** A role's use of a key for one secret. */
export interface KeyUse {
  /** First word of the statement's Sid. */
  readonly verb: string;
  readonly role: Arn;
  readonly actions: readonly string[];
  readonly secret: SecretArnPattern;
  /**
   * Whether the use copies the value to other Regions, as a change of a replicated secret does. No page of AWS says by
   * which Region's ARN and Secrets Manager a copy uses a key, so all of the secret's are allowed then.
   *
   * @default false - the key of a Region is used for the secret or the replica that is there
   */
  readonly copies?: boolean;
  /** Conditions on the caller. Secrets Manager calls KMS, so keys that describe the first call are absent. */
  readonly conditions: readonly Condition[];
}

/** Names a secret in the policies of its keys. */
export interface SecretArnPattern {
  /** The Region of the secret, then those of its replicas. */
  readonly regions: readonly Region[];
  /** The pattern that matches the ARN of the secret, or of its replica, in a Region. */
  arnPattern(region: Region): string;
}
