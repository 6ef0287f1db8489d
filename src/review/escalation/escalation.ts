import type { Answer } from '../../iam';
import type { Target } from '../access/access';
import type { Subject } from '../access/subject';

/** How somebody who cannot read a secret could come to read it by one step. */
export type HopKind =
  /** Assumes a role that reads. */
  | 'assume-reader'
  /** Rewrites the trust policy of a role that reads, and takes it. */
  | 'rewrite-trust'
  /** Gives itself a policy. */
  | 'rewrite-own-policy'
  /** Gives a policy to a role that it can take. */
  | 'rewrite-role-policy'
  | 'rewrite-secret-policy'
  /** Rewrites the key policy, or makes a grant, where only the key is in the way. */
  | 'rewrite-key-policy'
  /** Changes the code or layers of a function that runs as a reader. */
  | 'change-function'
  /** Runs its own code as a reader: a function, a task or an instance. */
  | 'pass-role'
  /** Runs a command on an instance or task that runs as a reader. */
  | 'run-command'
  /** Moves the secret, or a copy, under a key of its own, where only the key is in the way. */
  | 'swap-key'
  /** Links the secret with a replica in another account, which a role that reads fills. */
  | 'replicate-to-account'
  /** Gives itself a credential of a user who reads, or who can assume a role that reads. */
  | 'take-user'
  /** Gives itself a permission set in the secret's account, or adds to one. */
  | 'assign-permission-set';

/** One step that leads to a secret. Not access: a way to it. */
export interface Escalation {
  readonly subject: Subject;
  readonly target: Target;
  readonly hop: HopKind;
  /** The action that opens the way. */
  readonly action: string;
  /** What is taken or changed: `role/api`, `function orders`, `the policy of the secret`. */
  readonly through: string;
  /** Whether the step and the reading after it are allowed. Never denied. */
  readonly answer: Answer;
}
