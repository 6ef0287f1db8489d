import type { SecretDescription } from './secret-store';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html */
export const Label = { current: 'AWSCURRENT', pending: 'AWSPENDING', previous: 'AWSPREVIOUS' } as const;

/** The label by which the command `rollback` marks the version that it has tested. */
export const ROLLBACK_LABEL = 'cdktf-aws-secrets-rollback';

/** The version that carries a label; a label sits on one version at most. */
export function holderOf(description: SecretDescription, label: string): string | undefined {
  for (const [versionId, labels] of description.labels) {
    if (labels.includes(label)) return versionId;
  }
  return undefined;
}
