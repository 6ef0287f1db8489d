import type { Policy, Tags } from '../../iam';
import type { Origin } from './origin';

/** A role or user that a stack declares. */
export interface WorldPrincipal {
  /**
   * `<stack>:<address>`. A role that a plan replaces has `#replaced` behind it in the world after: AWS gives it a new
   * unique id, and policies that named the old role do not mean the new one.
   */
  readonly id: string;
  readonly origin: Origin;
  readonly type: 'role' | 'user';
  /** Without its path; may hold hole markers. */
  readonly name: string;
  readonly arn: string;
  /** Twelve digits, or a hole marker. */
  readonly account: string;
  /** Unique id (`AROA…`); of a replaced role a made-up text that is not the old one. @default - not known */
  readonly uniqueId?: string;
  /** Inline, managed and group policies. An attachment that cannot be read is an opaque policy. */
  readonly identity: readonly Policy[];
  /** What gives inline policies that the role itself declares too: each apply overwrites the other. @default - none */
  readonly rivalPolicies?: readonly Origin[];
  /** @default - no permissions boundary */
  readonly boundary?: Policy;
  /** Trust policy. @default - a user has none */
  readonly trust?: Policy;
  /** All tags. @default - not known */
  readonly tags?: Tags;
}
