/**
 * The staging labels that this package moves or keeps: the first three are AWS's own. Part of the public contract.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
 */
export const Label = {
  current: 'AWSCURRENT',
  pending: 'AWSPENDING',
  previous: 'AWSPREVIOUS',
  /** The version that Terraform put first; a seed is applied once. */
  seed: 'cdktf-aws-secrets-seed',
  /** The claim of a rotation function on a credential that only one invocation may ask for. */
  claim: 'ROTATION_CLAIM',
  /** The version that a rollback is on its way to: an interrupted one can be repeated, and the function tests it. */
  rollback: 'cdktf-aws-secrets-rollback',
} as const;
