/** What errors of the AWS SDK, of `fetch` and of Node.js may say. */
interface Told {
  readonly name?: unknown;
  readonly $fault?: unknown;
  readonly $retryable?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: unknown };
}

const THROTTLED = /Throttl|TooManyRequests|LimitExceeded|RequestTimeout|SlowDown/;

/**
 * Whether an error says that AWS does not answer now: no connection, no credentials yet, an error of the service,
 * throttling. A refusal, such as that of access, is an answer.
 */
export function isAway(error: unknown): boolean {
  const { name, $fault, $retryable, $metadata } = (typeof error === 'object' && error !== null ? error : {}) as Told;
  if ($retryable !== undefined || THROTTLED.test(String(name))) return true;
  return $fault !== 'client' && !(Number($metadata?.httpStatusCode) < 500) && name !== 'RuntimeError';
}
