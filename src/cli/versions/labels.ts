/** @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html */
export const CURRENT = 'AWSCURRENT';
export const PREVIOUS = 'AWSPREVIOUS';
export const PENDING = 'AWSPENDING';

/** The version that Terraform put first; a seed is applied once. */
export const SEED = 'cdktf-aws-secrets-seed';

/** The claim of a function on a credential that only one invocation may ask for. */
export const CLAIM = 'ROTATION_CLAIM';

/** The version that a rollback is on its way to, so that an interrupted one can be repeated. */
export const ROLLBACK = 'cdktf-aws-secrets-rollback';
