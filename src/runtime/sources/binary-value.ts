import { RuntimeError } from '../answers/runtime-error';

/**
 * What every source says of a secret without a text: an empty text instead would log in with no password.
 *
 * @param id name or ARN of the secret
 */
export function binaryValue(id: string): RuntimeError {
  return new RuntimeError(`secret '${id}' has a binary value, which this helper does not read: use the AWS SDK`);
}
