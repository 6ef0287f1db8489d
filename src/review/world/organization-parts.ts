import type { Policy } from '../../iam';
import type { Origin } from './origin';

/** A root, organizational unit or account. */
export interface OrganizationNode {
  /** `r-…`, `ou-…` or twelve digits; a hole marker when the node is not made yet. */
  readonly id: string;
  readonly kind: 'root' | 'unit' | 'account';
  /** @default - not known */
  readonly name?: string;
  /** Id of the node above. @default - not known; a root has none */
  readonly parent?: string;
  /**
   * Whether `FullAWSAccess` is attached, as AWS does on its own. Not so when a file lists the SCPs of the node.
   * @default true
   */
  readonly allowsAll?: boolean;
  /** Every account below it: no other is. @default - not known, there may be others */
  readonly accounts?: readonly string[];
  /** @default - from the organization file */
  readonly origin?: Origin;
}

/** A policy that is attached to a node. */
export interface OrganizationAttachment {
  readonly kind: 'service-control' | 'resource-control';
  /** By its name in the organization. */
  readonly policy: Policy;
  /** Id of the node; a hole marker when it is not known. */
  readonly target: string;
  /** Why it is not certain that this policy is attached to this node. @default - it is */
  readonly uncertain?: string;
  /** The attachment. @default - from the organization file */
  readonly origin?: Origin;
  /** The policy. @default - from the organization file, or declared in none of the stacks */
  readonly policyOrigin?: Origin;
  /** Account that attaches: the management account or a delegated administrator. @default - not known */
  readonly madeIn?: string;
}

/** The organization itself. */
export interface OrganizationHead {
  /** Such as `o-abc123`. @default - not known */
  readonly id?: string;
  /** @default - not known */
  readonly managementAccount?: string;
  /** @default - from the organization file */
  readonly origin?: Origin;
}

/** What stacks, plans and the organization file each say of the organization: pieces that are assembled later. */
export interface OrganizationParts {
  readonly heads: readonly OrganizationHead[];
  readonly nodes: readonly OrganizationNode[];
  readonly attachments: readonly OrganizationAttachment[];
}
