/**
 * A question that cannot be asked: no call to AWS has such a resource. Callers who read resources from a plan catch it
 * and say that nothing is proven.
 */
export class RequestError extends Error {
  public override readonly name = 'RequestError';
}

/**
 * @param resource ARN that is asked about, which may hold hole markers; `*` for actions without a resource
 * @throws RequestError when it is a pattern, or holds a reference that nobody resolved
 */
export function requireOneResource(resource: string): void {
  if (!/[*?$]/.test(resource)) {
    return;
  }
  if (resource.includes('${')) {
    throw new RequestError(
      `\`resource\` must be an ARN, got '${resource}' with a reference in it: resolve it, or put a marker for the unknown part`,
    );
  }
  // Only keys of objects in S3 may hold these characters.
  if (resource !== '*' && /[*?]/.test(resource) && !/^arn:[\w-]+:s3:/.test(resource)) {
    throw new RequestError(
      `\`resource\` must be one ARN, got the pattern '${resource}': ask of each resource it covers`,
    );
  }
}
