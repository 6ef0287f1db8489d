import type { Policy } from '../../iam';
import type { Origin } from './origin';

/** What a policy is attached to. */
export type PolicyKind =
  /** Inline or managed policy of a user, role or group. */
  | 'identity'
  /** A managed policy that serves as a permissions boundary. */
  | 'boundary'
  /** Trust policy of a role. */
  | 'trust'
  | 'secret'
  | 'key'
  | 'parameter'
  | 'endpoint'
  | 'service-control'
  | 'resource-control'
  /** Resource policy of anything else: a bucket, a topic, a queue, an event bus. */
  | 'other';

/** A policy of the world, parsed once. */
export interface WorldPolicy {
  /** The resource that declares the policy, which may be the thing it protects. */
  readonly origin: Origin;
  readonly kind: PolicyKind;
  /** Ids of what it is attached to, as far as they are in the world: secrets, keys, principals, otherwise resources. */
  readonly attachedTo: readonly string[];
  /** Of which it may be the policy, where that is not known: of one of them. @default - it is known */
  readonly mayBeOf?: readonly Origin[];
  /** Parsed, or opaque with the reason. Its name is the address, so that proofs can be traced back. */
  readonly policy: Policy;
}
