import type { Policy } from '../policy/policy';

/** The SCPs or RCPs attached to one node of the organization. */
export interface OrganizationLevel {
  /** Such as `root`, `ou-prod` or the account id. */
  readonly name: string;
  readonly policies: readonly Policy[];
  /** `FullAWSAccess` is attached too, so that only denials matter. @default false */
  readonly allowsAll?: boolean;
  /** Why it is not certain that the level is above the account. @default - it is */
  readonly uncertain?: string;
}

/**
 * A grant on a KMS key.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
 */
export interface KeyGrant {
  readonly id: string;
  /** ARN of a user, role or session, an account's root ARN, or the name of a service. */
  readonly grantee: string;
  /** Such as `Decrypt`. */
  readonly operations: readonly string[];
  /** Pairs that must be in the encryption context. @default - no constraint */
  readonly encryptionContextSubset?: Readonly<Record<string, string>>;
  /** Pairs that must be the whole encryption context. @default - no constraint */
  readonly encryptionContextEquals?: Readonly<Record<string, string>>;
  /** Why it is not certain that the grant lets its grantee use this key. @default - it is */
  readonly uncertain?: string;
}

/** Every policy that bears on a request. */
export interface AccessPolicies {
  /** Policies of the user or role and of its groups, inline and managed. @default - none */
  readonly identity?: readonly Policy[];
  /** @default - the principal has no permissions boundary */
  readonly boundary?: Policy;
  /** Policies passed when the session was made; together they hold it. @default - none were passed */
  readonly session?: readonly Policy[];
  /** Policy of the secret, key or other resource; the trust policy when the resource is a role. @default - none */
  readonly resource?: Policy;
  /** @default - the key has no grants */
  readonly grants?: readonly KeyGrant[];
  /** SCPs of the principal's account, from the root down; each level must allow. @default - none apply */
  readonly serviceControl?: readonly OrganizationLevel[];
  /** RCPs of the resource's account, from the root down. @default - none apply */
  readonly resourceControl?: readonly OrganizationLevel[];
  /** Policy of the VPC endpoint that the request goes through. @default - no endpoint, or one that allows all */
  readonly endpoint?: Policy;
}
