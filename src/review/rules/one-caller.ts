import { hasHole, splitHoles } from '../../iam';

/**
 * The id that AWS gives to one role or user and never again, by itself or with the name of a session.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export const UNIQUE_ID = /^(A[A-Z0-9]{15,})(:|$)/;

/** Whether a value of `aws:userid` is of one principal: an id in full. What is not known is taken to be such an id. */
export function isOneCaller(text: string): boolean {
  if (!hasHole(text)) return UNIQUE_ID.test(text);
  const [known] = splitHoles(text);
  return typeof known !== 'string' || !/[*?]/.test(known);
}
