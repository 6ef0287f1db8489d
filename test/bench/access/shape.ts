/** Secrets, and consumers, of one stack of the security and one of the workload account. */
export const SECRETS_PER_STACK = 125;
/** Secrets, and consumers, that share a key. */
export const SECRETS_PER_KEY = 25;
/** Secrets that each consumer reads. */
export const READ_BY_EACH = 8;
