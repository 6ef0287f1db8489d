import type { ContextValue } from '../../iam';

/** What one may do with a secret, parameter or key. */
export type Capability = 'read' | 'write' | 'administer' | 'administer-key';

/**
 * The actions of each capability other than `read`: one of them is enough.
 *
 * Write and administer are the calls on the secret itself; the use of its key that a write needs is not joined in.
 */
export const ACTIONS: Readonly<Record<Exclude<Capability, 'read'>, readonly string[]>> = {
  write: ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecret'],
  administer: [
    'secretsmanager:PutResourcePolicy',
    'secretsmanager:DeleteSecret',
    'secretsmanager:RotateSecret',
    // Sends every later value to another account.
    'secretsmanager:AssociateCrossAccountReplica',
  ],
  'administer-key': ['kms:PutKeyPolicy', 'kms:CreateGrant', 'kms:ScheduleKeyDeletion', 'kms:DisableKey'],
};

/** What every evaluation takes as given. */
export interface Assumptions {
  /** Values of condition keys, such as `aws:SecureTransport`. @default - they stay conditions of the answers */
  readonly context?: Readonly<Record<string, ContextValue>>;
}
