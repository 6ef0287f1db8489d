/**
 * A refusal that a retry cannot fix: a bad event, a bad secret, a forbidden change.
 * Its message names keys, labels and lengths, and never a value of a secret.
 * The chaos tests and the log tell it from a passing fault of the network by its class.
 *
 * @example
 * throw new RotationError('The licence server answered 503: rotation is tried again');
 */
export class RotationError extends Error {
  override readonly name = 'RotationError';
}
