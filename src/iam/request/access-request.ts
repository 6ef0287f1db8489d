import type { Principal, Tags } from './principal';

/**
 * A value of a condition key: one, several (multivalued keys), `null` for "not in the request", or not known.
 *
 * `{ open: true }` leaves the key open although `others` is `absent`, with `present` as one that is in the request
 * whatever its value; `{ unknown: why }` says that no claim can be made.
 */
export type ContextValue =
  | string
  | number
  | boolean
  | readonly string[]
  | null
  | { readonly open: true; readonly present?: boolean }
  | { readonly unknown: string };

/** What of the organization bears on the answer. */
export interface Organization {
  /** Such as `o-abc123`. */
  readonly id: string;
  /** SCPs bind no principal, and RCPs no resource, of this account. */
  readonly managementAccount: string;
  /** Member accounts with their paths, such as `o-abc123/r-1/ou-1-x/`; the management account included. */
  readonly accounts: Readonly<Record<string, string>>;
}

/** One question: may this principal do this to that? */
export interface AccessRequest {
  readonly principal: Principal;
  /** Such as `secretsmanager:GetSecretValue`; any case. */
  readonly action: string;
  /** ARN, which may hold hole markers; `*` for actions without a resource. */
  readonly resource: string;
  /**
   * Account that owns the resource.
   * @default - the account in the resource's ARN; the principal's for `*`; not known for an ARN without one
   */
  readonly resourceAccount?: string;
  /** All tags of the resource. @default - they follow `others` */
  readonly resourceTags?: Tags;
  /** The resource is a KMS key that AWS manages, which RCPs do not bind. @default false */
  readonly awsManagedKey?: boolean;
  /** @default - organization keys follow `others`; no account counts as the management account */
  readonly organization?: Organization;
  /** Values of condition keys, by key in any case; they win over what follows from principal and resource. @default {} */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /**
   * What holds for keys that are not given: `open` keeps them as conditions of the answer, `absent` takes them as not
   * in the request.
   * @default 'open'
   */
  readonly others?: 'open' | 'absent';
}
