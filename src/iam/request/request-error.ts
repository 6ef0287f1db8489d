import { splitHoles } from '../strings/hole';

/**
 * A question that cannot be asked: no call to AWS has such a resource. Callers who read resources from a plan catch it
 * and say that nothing is proven.
 */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}

/**
 * Keys of objects in S3 may hold these characters, and the ARN of a log group ends in `:*`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
 */
const MAY_HOLD_WILDCARDS = /^arn:[\w-]+:(s3:|logs:[^*?]*:log-group:[^*?]+:\*$)/;

/**
 * @param resource ARN that is asked about, which may hold hole markers; `*` for actions without a resource
 * @throws RequestError when it is a pattern, or holds a reference that nobody resolved
 */
export function requireOneResource(resource: string): void {
  if (!/[*?$]/.test(resource)) return;
  // What an unknown part is of may be named by such characters.
  const known = splitHoles(resource)
    .filter((part) => typeof part === 'string')
    .join('');
  if (known.includes('${')) {
    throw new RequestError(
      `\`resource\` must be an ARN, got '${resource}' with a reference in it: resolve it, or put a marker for the unknown part`,
    );
  }
  if (known !== '*' && /[*?]/.test(known) && !MAY_HOLD_WILDCARDS.test(known)) {
    throw new RequestError(
      `\`resource\` must be one ARN, got the pattern '${resource}': ask of each resource it covers`,
    );
  }
}
